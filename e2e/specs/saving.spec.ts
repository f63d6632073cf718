import { begin, enter } from "../support/article";
import { PASSWORD, PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// What an author types is saved, or still there.
const TENANT = PEOPLE.instructor.tenant;

test("what could not be saved survives a reload and the end of a session", async ({ visitor, guard }) => {
  guard.allow(/^answer 401: /);
  guard.allow(/^request failed: .*\/contents\/.* net::ERR_(FAILED|ABORTED)$/);
  const [author, reader] = [await visitor(TENANT), await visitor(TENANT)];
  const teacher = await enter(author, PEOPLE.instructor.email);
  const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), "Tides by the hour");
  const { page, context } = author;
  const state = page.locator("[data-save-state]");
  const editor = page.locator(".ProseMirror");
  const saves = `**${article.editor}`;
  await page.goto(article.editor);

  await test.step("the line is cut, and the page is loaded anew", async () => {
    await page.route(saves, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
    await editor.click();
    await page.keyboard.type("Twice a day the water comes. ");
    await expect(state).toHaveAttribute("data-is", /^(unsaved|saving|failed)$/);
    await page.locator("[name=points]").fill("7");
    await expect(state).toHaveAttribute("data-is", "failed");
    await page.reload();
    await expect(editor).toContainText("Twice a day the water comes.");
    await expect(page.locator("[name=points]")).toHaveValue("7");
    await page.unroute(saves);
    await expect(state).toHaveAttribute("data-is", "saved");
  });

  await test.step("the session ends while one types", async () => {
    await context.clearCookies();
    await editor.click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("Listen: ");
    await expect(page).toHaveURL(/sign-in/);
    await page.locator('main input[type="password"]').fill(PASSWORD);
    await page.locator('main input[autocomplete="username"]').fill(PEOPLE.instructor.email);
    await page.locator("main form button[type=submit]").first().click();
    await expect(page).toHaveURL(new RegExp(`${article.editor}$`));
    await expect(editor).toContainText("Listen: ");
    await expect(state).toHaveAttribute("data-is", "saved");
    await page.reload();
    await expect(editor).toContainText("Listen: ");
    await expect(page.locator("[name=points]")).toHaveValue("7");
  });
});

test("what could not be saved does not replace what somebody else wrote meanwhile", async ({ visitor, guard }) => {
  guard.allow(/^answer 412: /);
  guard.allow(/^request failed: .*\/contents\/.* net::ERR_(FAILED|ABORTED)$/);
  const [author, other, reader] = [await visitor(TENANT), await visitor(TENANT), await visitor(TENANT)];
  const teacher = await enter(author, PEOPLE.instructor.email);
  await enter(other, PEOPLE.instructor.email);
  const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), "Tides by the day");
  const saves = `**${article.editor}`;
  const [mine, theirs] = [author.page, other.page];
  for (const page of [mine, theirs]) await page.goto(article.editor);
  await mine.route(saves, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  await mine.locator("textarea[name=description]").fill("Mine.");
  await expect(mine.locator("[data-save-state]")).toHaveAttribute("data-is", "failed");
  await theirs.locator("textarea[name=description]").fill("Theirs.");
  await expect(theirs.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");
  await mine.unroute(saves);
  await mine.reload();
  await expect(mine.locator("[data-save-state]")).toHaveAttribute("data-is", "conflict");
  await expect(mine.locator("textarea[name=description]")).toHaveValue("Mine.");
  await mine.locator("[data-discard]").click();
  await expect(mine.locator("textarea[name=description]")).toHaveValue("Theirs.");
  await expect(mine.locator("[data-conflict-banner]")).toBeHidden();
});

test("the settings of a course save themselves", async ({ visitor, guard }) => {
  guard.allow(/^answer 422: /);
  const [author, reader] = [await visitor(TENANT), await visitor(TENANT)];
  const teacher = await enter(author, PEOPLE.instructor.email);
  const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), "Tides by the year");
  const { page } = author;
  const state = page.locator("[data-save-state]");
  await page.goto(article.editor.replace(/\/contents\/.*/, "/settings"));
  await page.locator("[name=category]").fill("Oceans");
  await expect(state).toHaveAttribute("data-is", "saved");
  await page.locator("[name=maxStudents]").fill("some");
  await expect(state).toHaveAttribute("data-is", "invalid");
  await expect(page.locator("#f-maxStudents-error")).toBeVisible();
  await page.locator("[name=maxStudents]").fill("12");
  await expect(state).toHaveAttribute("data-is", "saved");
  await expect(page.locator("#f-maxStudents-error")).toHaveCount(0);
  await page.reload();
  await expect(page.locator("[name=category]")).toHaveValue("Oceans");
  await expect(page.locator("[name=maxStudents]")).toHaveValue("12");
});
