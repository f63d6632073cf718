import type { Page } from "@playwright/test";
import { begin, enter } from "../support/article";
import { makeFiles } from "../support/files";
import { PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// What an article holds besides text is put there with the tools of the editor, and is there for its learner.

const FILM = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";
const PLAYER = "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ";
const ALT = "The shore from the dyke";

/** A tool by its picture, whatever the language. */
const tool = (page: Page, icon: string) => page.locator(`.richtext__bar button:has(use[href$="#${icon}"])`);

/** How many cells each row of the table has. */
const rows = (page: Page) => page.locator(".ProseMirror tr").evaluateAll((rows) => rows.map((row) => row.children.length));

for (const way of [
  { language: "en", phone: false, title: "Tides in a table", refused: "Only films from YouTube and Vimeo can be shown." },
  { language: "ar", phone: true, title: "المد والجزر في جدول", refused: "لا تُعرض إلا أفلام يوتيوب وفيميو." },
]) {
  test(`a table, a film and a picture reach the learner (${way.language})`, async ({ visitor, guard }) => {
    // The film's site is not reached from here.
    guard.allow(/^request to another origin: https:\/\/www\.youtube-nocookie\.com\//);
    guard.allow(/^request failed: https:\/\/www\.youtube-nocookie\.com\//);
    const phone = { viewport: { width: 390, height: 844 } };
    const author = await visitor(PEOPLE.instructor.tenant, way.phone ? phone : {});
    const reader = await visitor(PEOPLE.learner.tenant, phone);
    const teacher = await enter(author, PEOPLE.instructor.email);
    const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), way.title);
    const { page } = author;
    await page.goto(`${article.editor}?lang=${way.language}`);
    const editor = page.locator(".ProseMirror");
    const saved = () => expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");
    const yes = page.locator("dialog[open] button[value=yes]");

    await test.step("a table grows, shrinks and goes", async () => {
      await editor.click();
      await page.keyboard.press("ControlOrMeta+End");
      await page.keyboard.press("Enter");
      await expect(tool(page, "between-horizontal-end"), "the tools of a table are there inside one").toBeHidden();
      await tool(page, "table").click();
      expect(await rows(page)).toEqual([3, 3, 3]);
      await page.keyboard.type("Time");
      await tool(page, "between-horizontal-end").click();
      await tool(page, "between-vertical-end").click();
      expect(await rows(page)).toEqual([4, 4, 4, 4]);
      await tool(page, "fold-vertical").click();
      expect(await rows(page)).toEqual([4, 4, 4]);
      await tool(page, "fold-horizontal").click();
      expect(await rows(page)).toEqual([3, 3, 3]);
      await tool(page, "trash-2").click();
      await expect(editor.locator("table")).toHaveCount(0);
      await tool(page, "table").click();
      await page.keyboard.type("Time");
      await page.keyboard.press("Tab");
      await page.keyboard.type("Height");
      await tool(page, "between-horizontal-end").click();
      await saved();
    });

    await test.step("a film of the list is taken, and another is refused in words", async () => {
      await page.keyboard.press("ControlOrMeta+End");
      await tool(page, "circle-play").click();
      await page.locator("dialog[open] [name=href]").fill("https://films.example/watch?v=aqz-KE-bpKQ");
      await page.locator("dialog[open] [name=title]").fill("A film");
      await yes.click();
      await expect(page.locator("dialog[open] h2")).toHaveText(way.refused);
      await expect(page.locator("dialog[open] [name=href]")).toHaveCount(0);
      await page.keyboard.press("Escape");
      await expect(page.locator("dialog[open]")).toHaveCount(0);
      await expect(editor.locator("figure[data-embed]")).toHaveCount(0);
      await tool(page, "circle-play").click();
      await page.locator("dialog[open] [name=href]").fill(FILM);
      await page.locator("dialog[open] [name=title]").fill("The sea comes back");
      await yes.click();
      await expect(editor.locator("figure[data-embed]")).toContainText("The sea comes back");
      await saved();
    });

    await test.step("a picture is sent and shown", async () => {
      await tool(page, "image").click();
      await page.locator("dialog[open] cw-upload input[type=file]").setInputFiles(makeFiles("editor").picture);
      await expect(page.locator('dialog[open] .upload__row[data-state="done"]')).toBeVisible();
      await page.locator("dialog[open] [name=pictureAlt]").fill(ALT);
      await yes.click();
      const picture = editor.getByRole("img", { name: ALT });
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await page.keyboard.type("So far for today.");
      await expect(editor.getByRole("img", { name: ALT }), "who writes on writes behind it").toHaveCount(1);
      await expect(editor.locator("figure[data-embed]"), "nothing took the place of the film").toHaveCount(1);
      await saved();
    });

    await test.step("all of it is there when the page is opened again", async () => {
      await page.reload();
      expect(await rows(page)).toEqual([3, 3, 3, 3]);
      await expect(editor.locator("th").first()).toHaveText("Time");
      await expect(editor.locator("figure[data-embed]")).toHaveCount(1);
      await expect(editor.getByRole("img", { name: ALT })).toHaveCount(1);
    });

    await test.step("the learner sees it", async () => {
      const shown = reader.page.locator("main .prose");
      await reader.page.goto(`${article.lesson}?lang=${way.language}`);
      await expect(shown.locator("tr")).toHaveCount(4);
      await expect(shown.locator("th")).toHaveText(["Time", "Height", ""]);
      await expect(shown.locator("figure.embed iframe")).toHaveAttribute("src", PLAYER);
      await expect(shown.locator("figure.embed a")).toHaveText("The sea comes back");
      await expect(shown.locator("figure.embed a")).toHaveAttribute("href", FILM);
      const picture = shown.getByRole("img", { name: ALT });
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await expect(shown).toContainText("So far for today.");
      const room = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room, "nothing sticks out of the phone").toBeLessThanOrEqual(0);
    });
  });
}
