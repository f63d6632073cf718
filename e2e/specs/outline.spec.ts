import type { Page } from "@playwright/test";
import { enter } from "../support/article";
import { dragAbove } from "../support/drag";
import { compose, lessonsIn } from "../support/outline";
import { PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// The outline of a course under the hands of its author: by mouse, finger and keyboard, one lesson or several, in English at a
// desk and in Arabic on a phone.
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WAYS = [
  { language: "en", phone: false, section: "On the way", chosen: "2 chosen", opens: /Opens on 1\d Mar/, hidden: "Hidden" },
  { language: "ar", phone: true, section: "في الطريق", chosen: /^المختار: [2٢]$/, opens: /[1١][\d٠-٩] مارس/, hidden: "مخفي" },
];

const row = (page: Page, title: string) => page.locator(".outline__item").filter({ has: page.getByRole("link", { name: title, exact: true }) });
const handle = (page: Page, title: string) => row(page, title).locator("[data-handle]");
const placed = (page: Page) => page.waitForResponse((response) => response.url().endsWith("/place") && response.status() === 204);

for (const way of WAYS) {
  const device = way.phone ? PHONE : {};

  test(`a lesson moves to no section where none was (${way.language})`, async ({ visitor }) => {
    const author = await visitor(PEOPLE.instructor.tenant, device);
    const { page } = author;
    const teacher = await enter(author, PEOPLE.instructor.email);
    const course = await compose(author, teacher, `Loose lessons ${way.language}`, way.section, ["Boots", "Rope"]);
    await page.goto(`${course.page}?lang=${way.language}`);
    const none = page.locator('[data-arrange=contents][data-section=""]');
    const note = none.locator("[data-empty]");
    await expect(note).toBeVisible();

    await test.step("by keyboard, and back", async () => {
      await expect(handle(page, "Rope")).toHaveAttribute("aria-pressed", "false");
      await handle(page, "Rope").focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await expect(lessonsIn(page)).toHaveText(["Rope"]);
      await page.keyboard.press("Escape");
      await expect(lessonsIn(page), "Escape puts it back").toHaveCount(0);
      const there = placed(page);
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await there;
      await expect(note).toBeHidden();
      await page.reload();
      await expect(lessonsIn(page)).toHaveText(["Rope"]);
      await expect(lessonsIn(page, way.section)).toHaveText(["Boots"]);
      await expect(handle(page, "Rope")).toHaveAttribute("aria-pressed", "false");
      const back = placed(page);
      await handle(page, "Rope").focus();
      for (const key of ["Space", "ArrowUp", "Space"]) await page.keyboard.press(key);
      await back;
      await expect(note).toBeVisible();
      await page.reload();
      await expect(lessonsIn(page, way.section)).toHaveText(["Boots", "Rope"]);
      await expect(lessonsIn(page)).toHaveCount(0);
    });

    await test.step(way.phone ? "by finger" : "by mouse", async () => {
      await expect(handle(page, "Boots")).toHaveAttribute("aria-pressed", "false");
      const there = placed(page);
      await dragAbove(page, handle(page, "Boots"), note, way.phone);
      await there;
      await expect(note).toBeHidden();
      await page.reload();
      await expect(lessonsIn(page)).toHaveText(["Boots"]);
      await expect(lessonsIn(page, way.section)).toHaveText(["Rope"]);
    });
  });

  test(`several lessons are changed at once (${way.language})`, async ({ visitor }) => {
    const author = await visitor(PEOPLE.instructor.tenant, device);
    const { page } = author;
    const teacher = await enter(author, PEOPLE.instructor.email);
    const course = await compose(author, teacher, `Many lessons ${way.language}`, way.section, ["Boots", "Rope", "Map"]);
    await page.goto(`${course.page}?lang=${way.language}`);
    const bar = page.locator("form[data-bulk]");
    await expect(bar, "the bar is there while any is chosen").toBeHidden();
    const choose = async () => {
      for (const title of ["Boots", "Map"]) await row(page, title).getByRole("checkbox").check();
      await expect(bar.locator("[data-bulk-count]")).toHaveText(way.chosen);
    };
    await choose();
    await bar.locator("[value=hide]").click();
    for (const title of ["Boots", "Map"]) await expect(row(page, title).locator(".teach__marks")).toContainText(way.hidden);
    await expect(row(page, "Rope").locator(".teach__marks")).not.toContainText(way.hidden);
    await choose();
    await bar.locator("[value=free]").click();
    for (const title of ["Boots", "Map"]) await expect(row(page, title).locator(".teach__marks .badge")).toHaveCount(2);
    await choose();
    await bar.locator("[name=section]").selectOption("");
    await bar.locator("[value=move]").click();
    await expect(lessonsIn(page)).toHaveText(["Boots", "Map"]);
    await expect(lessonsIn(page, way.section)).toHaveText(["Rope"]);
    await choose();
    await bar.locator("[value=remove]").click();
    await expect(row(page, "Boots")).toHaveCount(0);
    await expect(page.locator(".outline__item a.outline__title")).toHaveText(["Rope"]);
  });

  test(`a lesson opens on its day and after another one (${way.language})`, async ({ visitor, guard }) => {
    // It saves itself also between the choice of a day and the day.
    guard.allow(/^answer 422: /);
    const [author, reader] = [await visitor(PEOPLE.instructor.tenant, device), await visitor(PEOPLE.learner.tenant, device)];
    const { page } = author;
    const teacher = await enter(author, PEOPLE.instructor.email);
    const course = await compose(author, teacher, `Later lessons ${way.language}`, way.section, ["Boots", "Rope", "Map"]);
    const saved = () => expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");
    const lesson = (title: string) => `${course.page}/contents/${course.contents[title]}`;
    const day = `${new Date().getUTCFullYear() + 1}-03-15`;
    await page.goto(`${lesson("Rope")}?lang=${way.language}`);
    await page.locator("#f-release-day").check();
    await page.locator("[name=releaseAt]").fill(day);
    await saved();
    await page.goto(lesson("Map"));
    await page.locator(".teach-before > summary").click();
    await page.locator(".teach-before").getByRole("checkbox", { name: "Boots" }).check();
    await saved();
    await page.reload();
    await expect(page.locator(".teach-before").getByRole("checkbox", { name: "Boots" })).toBeChecked();
    await page.goto(lesson("Rope"));
    await expect(page.locator("[name=releaseAt]")).toHaveValue(day);

    await enter(reader, PEOPLE.learner.email);
    await reader.page.goto(`/courses/${course.slug}?lang=${way.language}`);
    await reader.page.locator('form[action$="/enrollment"] button').click();
    await expect(reader.page).toHaveURL(/\/learn\//);
    const shown = (title: string) => reader.page.locator("main .outline__item").filter({ hasText: new RegExp(`^\\s*${title}`) });
    const opens = reader.page.locator("main a.outline__item");
    await expect(opens, "only what is open leads anywhere").toHaveCount(1);
    await expect(shown("Rope")).toContainText(way.opens);
    await expect(reader.page.locator("main .outline__item").nth(2)).toContainText("Boots");
    await opens.click();
    await reader.page.locator('form[action$="/completion"] button').click();
    await reader.page.goto(`/learn/${course.slug}`);
    await expect(opens, "what waited is open, and what has its day is not").toHaveCount(2);
  });
}

test("lessons that wait for each other are refused beside the field", async ({ visitor, guard }) => {
  guard.allow(/^answer 422: /);
  const author = await visitor(PEOPLE.instructor.tenant);
  const { page } = author;
  const teacher = await enter(author, PEOPLE.instructor.email);
  const course = await compose(author, teacher, "Round and round", "On the way", ["Boots", "Rope"]);
  const wait = async (title: string, before: string) => {
    await page.goto(`${course.page}/contents/${course.contents[title]}`);
    await page.locator(".teach-before > summary").click();
    await page.locator(".teach-before").getByRole("checkbox", { name: before }).check();
  };
  await wait("Rope", "Boots");
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");
  await wait("Boots", "Rope");
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "invalid");
  await expect(page.locator("#f-prerequisites-error")).toHaveText("Each would wait for the other.");
});
