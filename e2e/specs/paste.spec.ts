import { readFileSync } from "node:fs";
import { join } from "node:path";
import { begin, enter, paste } from "../support/article";
import { PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// The same short text as three programs put it on the clipboard: what it says arrives, how it looked there does not.

const LISTS =
  "<ul><li><p>Read the table of the harbour</p><ul><li><p>The times are those of the sun</p></li><li><p>In summer add one hour</p></li></ul></li>" +
  "<li><p>Tell somebody</p></li></ul>" +
  "<ol><li><p>Walk out with the ebb</p></li><li><p>Turn round at low water</p></li></ol>";
const TABLE =
  "<table><tbody><tr><th><p>Time</p></th><th><p>Height</p></th></tr>" +
  "<tr><td><p>04:12</p></td><td><p>3.1 m</p></td></tr><tr><td><p>10:40</p></td><td><p>0.4 m</p></td></tr></tbody></table>";
const LINK = '<a href="https://example.org/tides">harbour office</a>';
const ARABIC = '<p dir="rtl">البحر يعود <strong>أسرع مما نمشي</strong>.</p>';

/** The whole text, with what each program says in its own way. */
function tides(own: { twice: string; mark?: string; note?: string }): string {
  return (
    "<h2>Tides on a flat shore</h2>" +
    "<p>The sea comes back <strong>faster than one walks</strong>, and it comes <em>from behind</em>, <strong><em>every time</em></strong>. " +
    `${own.twice} there is H<sub>2</sub>O as far as one sees.</p>` +
    `<h3>Before setting out</h3>${LISTS}${TABLE}` +
    `<p>More is said by the ${LINK}${own.mark ?? ""}.</p>${ARABIC}${own.note ?? ""}`
  );
}

const PROGRAMS = [
  { name: "Word", file: "word.html", text: tides({ twice: "“Twice a day” –", mark: "[1]", note: "<hr><p>[1] It is closed on Sundays.</p>" }) },
  { name: "Google Docs", file: "google-docs.html", text: tides({ twice: "“Twice a day” –" }) },
  {
    name: "LibreOffice",
    file: "libreoffice.html",
    text: tides({ twice: "<s>Once</s> Twice a day", mark: "<sup>1</sup>", note: "<p>1It is closed on Sundays.</p>" }),
  },
];

/** HTML without what the editor and the server add to every table and link. */
function plain(html: string): string {
  return html
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (style|rel|target|class)="[^"]*"/g, "")
    .replaceAll(/<colgroup>.*?<\/colgroup>/g, "")
    .replaceAll(/ (colspan|rowspan)="1"/g, "");
}

for (const { name, file, text } of PROGRAMS) {
  test(`what is pasted from ${name} keeps its sense and loses its looks`, async ({ visitor, guard }) => {
    // Chromium reports the styles of the clipboard to the policy while they are cleaned away.
    guard.allow(/^console: Applying inline style violates /);
    const [author, reader] = [await visitor(PEOPLE.instructor.tenant), await visitor(PEOPLE.learner.tenant)];
    const teacher = await enter(author, PEOPLE.instructor.email);
    const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), `Tides from ${name}`);
    const { page } = author;
    await page.goto(`${article.editor}?lang=en`);
    await page.locator(".ProseMirror").click();
    await page.keyboard.press("ControlOrMeta+a");
    await paste(page, readFileSync(join(import.meta.dirname, "../fixtures/paste", file), "utf8"));
    expect(plain(await page.locator("textarea[data-richtext]").inputValue())).toBe(text);
    await expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");

    await reader.page.goto(article.lesson);
    const shown = reader.page.locator("main .prose");
    expect(plain(await shown.innerHTML())).toBe(text);
    const leftovers = "[class], [style], [id], [name], [lang], span, font, b, i, div, p:empty, o\\:p";
    expect(await shown.locator(leftovers).evaluateAll((elements) => elements.map((element) => element.outerHTML))).toEqual([]);
    await expect(shown.getByText("البحر")).toHaveCSS("direction", "rtl");

    // Opened again it is the same, and nothing waits to be saved.
    await page.reload();
    await expect(page.locator(".ProseMirror table")).toBeVisible();
    expect(plain(await page.locator(".ProseMirror").evaluate((editor) => editor.closest("form")?.querySelector("textarea")?.value ?? ""))).toBe(text);
  });
}

test("characters that can not be seen are left out of what is pasted", async ({ visitor }) => {
  const [author, reader] = [await visitor(PEOPLE.instructor.tenant), await visitor(PEOPLE.learner.tenant)];
  const teacher = await enter(author, PEOPLE.instructor.email);
  const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), "Tides from a chat");
  const { page } = author;
  await page.goto(article.editor);
  await page.locator(".ProseMirror").click();
  await page.keyboard.press("ControlOrMeta+a");
  await paste(page, "<p>\u202bالبحر يعود\u202c &#x202e;<b>غدا</b>&#7;</p>");
  await expect(page.locator("textarea[data-richtext]")).toHaveValue("<p>البحر يعود <strong>غدا</strong></p>");
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");
});
