import { PEOPLE, signIn } from "../support/personas";
import { expect, test } from "../support/test";

test("everything but the player works without JavaScript", async ({ visitor }) => {
  const me = await visitor("demo", { javaScriptEnabled: false });
  const { page } = me;
  await page.goto("/");
  await page.getByRole("searchbox").first().fill("documentation");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Writing clear technical documentation" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Writing clear technical documentation");
  await signIn(me, PEOPLE.learner.email);
  await page.goto("/learn");
  await expect(page.getByRole("heading", { name: "My courses" })).toBeVisible();
});

test("the keyboard reaches the content and finds the shortcuts", async ({ visitor }) => {
  const { page } = await visitor("demo");
  await page.goto("/courses");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the language is kept from page to page", async ({ visitor }) => {
  const { page } = await visitor("demo");
  await page.goto("/courses");
  await page.getByRole("link", { name: "العربية" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});

test("a host that nobody has answers with a clear page", async ({ visitor, guard }) => {
  guard.allow(/^answer 404: /);
  const { page } = await visitor("nobody-here");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("another tenant's course does not exist here", async ({ visitor, guard }) => {
  guard.allow(/^answer 404: /);
  const { page } = await visitor("nour");
  await page.goto("/courses/reading-charts-honestly");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Reading charts honestly")).toHaveCount(0);
});

test("a wrong password tells no more than that it did not fit", async ({ visitor, guard }) => {
  guard.allow(/^answer 4\d\d: .*\/sign-in/);
  const { page } = await visitor("demo");
  const words: string[] = [];
  for (const email of [PEOPLE.learner.email, "nobody@demo.com"]) {
    await page.goto("/sign-in");
    await page.locator('main input[name="identifier"]').fill(email);
    await page.locator('main input[name="password"]').fill("not-the-password");
    await page.locator("main form button:not([type=button])").click();
    words.push(await page.getByRole("alert").first().innerText());
  }
  expect(words[0]).toBe(words[1]);
});
