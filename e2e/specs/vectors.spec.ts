import { createRequire } from "node:module";
import type { BrowserContext, Page } from "@playwright/test";
import { ask, begin, enter, paste } from "../support/article";
import { PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// Every string of a public list, most of which were written to run a script, as an article: by the API, as HTML and as Markdown,
// and by the clipboard. Nothing may be left that could run, so nothing runs without the policy of the page, and with it there is nothing to forbid.

const VECTORS = createRequire(import.meta.url)("big-list-of-naughty-strings") as string[];
/** Vectors of one page. */
const TOGETHER = 100;
const END = "<p>Here it ends.</p>";

/** What an article may hold. */
const ELEMENTS =
  "p br hr h2 h3 h4 h5 h6 strong b em i u s del ins mark sub sup small blockquote q cite code pre kbd ul ol li dl dt dd a img " +
  "figure figcaption bdi span div table caption thead tbody tfoot tr th td";
const ATTRIBUTES = "href title rel src alt width height scope colspan rowspan start dir lang data-tex data-embed data-asset";
/** What the editor adds while an article is written. */
const EDITOR = { elements: "colgroup col", attributes: "style class contenteditable target draggable" };

/** Notes in a page whatever runs or is forbidden by its policy. */
async function trap(context: BrowserContext): Promise<string[]> {
  const caught: string[] = [];
  await context.exposeFunction("caught", (what: string) => caught.push(what));
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { caught: (what: string) => void }).caught;
    for (const name of ["alert", "prompt", "confirm", "print"]) Object.assign(globalThis, { [name]: (what: unknown) => tell(`${name}: ${what}`) });
    addEventListener("securitypolicyviolation", (event) => tell(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
  });
  context.on("dialog", (dialog) => {
    caught.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return caught;
}

/** What may not be in an article and is in these pieces of HTML, or in the elements of the page that a selector names. */
function holes(page: Page, pieces: string[] | string, more = { elements: "", attributes: "" }): Promise<string[]> {
  const allowed = { elements: `${ELEMENTS} ${more.elements}`.split(" "), attributes: `${ATTRIBUTES} ${more.attributes}`.split(" ") };
  return page.evaluate(
    ({ pieces, allowed }) => {
      const found: string[] = [];
      const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body;
      const roots = typeof pieces === "string" ? [...document.querySelectorAll(pieces)] : pieces.map(parse);
      for (const element of roots.flatMap((root) => [...root.querySelectorAll("*")])) {
        // A formula is made by the server out of its source.
        if (element.namespaceURI?.endsWith("MathML") && element.closest("[data-tex] > math")) {
          if (element.getAttributeNames().some((name) => /^on|href|src|style/.test(name))) found.push(`formula: ${element.outerHTML}`);
          continue;
        }
        if (!allowed.elements.includes(element.localName)) found.push(`element: ${element.outerHTML}`);
        for (const { name, value } of element.attributes) {
          if (!allowed.attributes.includes(name)) found.push(`attribute ${name}: ${element.outerHTML}`);
          if (name === "src" && !value.startsWith("/media/")) found.push(`source: ${element.outerHTML}`);
          // An address that nothing can be made of leads nowhere.
          if (name === "href" && URL.canParse(value, location.href) && !/^(https?|mailto|tel):$/.test(new URL(value, location.href).protocol)) {
            found.push(`address: ${element.outerHTML}`);
          }
        }
      }
      return found;
    },
    { pieces, allowed },
  );
}

/** The pieces in groups that fit on a page. */
function groups<T>(pieces: T[]): T[][] {
  return Array.from({ length: Math.ceil(pieces.length / TOGETHER) }, (_, at) => pieces.slice(at * TOGETHER, (at + 1) * TOGETHER));
}

test("the list is the one that is meant", () => {
  expect(VECTORS.filter((vector) => /<|javascript:/i.test(vector)).length).toBeGreaterThan(200);
});

test("a script that runs is caught, and so is what it hung on", async ({ visitor, guard }) => {
  guard.allow(/^answer 404: .*\/nothing$/);
  const { context, page } = await visitor(PEOPLE.learner.tenant, { bypassCSP: true });
  const caught = await trap(context);
  await page.goto("/");
  await page.locator("main").evaluate((main) => main.insertAdjacentHTML("beforeend", '<p id="planted"><img src="nothing" onerror="alert(1)"></p>'));
  await expect.poll(() => caught).toEqual(["alert: 1"]);
  expect(await holes(page, "#planted")).toHaveLength(2);
});

test("no vector that is sent to the API runs in a lesson", async ({ visitor, guard }) => {
  test.setTimeout(240_000);
  guard.allow(/^answer 4\d\d: .*\/contents\/[^/]+$/);
  const [author, reader] = [await visitor(PEOPLE.instructor.tenant), await visitor(PEOPLE.learner.tenant)];
  const teacher = await enter(author, PEOPLE.instructor.email);
  const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), "Strings by the API");
  const bare = await visitor(PEOPLE.learner.tenant, { bypassCSP: true, storageState: await reader.context.storageState() });
  const caught = [await trap(reader.context), await trap(bare.context)];
  const put = async (...texts: { html?: string; markdown?: string }[]) => {
    const bodies = texts.map((text) => ({ ...text, title: "Strings", isRequired: true }));
    return ask(author.page, teacher, "PUT", article.resource, bodies);
  };

  // Each alone, so that one that is refused hides no other.
  const safe: string[] = [];
  for (const format of ["html", "markdown"]) {
    const answers = await put(...VECTORS.map((vector) => ({ [format]: vector })));
    for (const [at, { status, body }] of answers.entries()) {
      expect([200, 400, 422], `${format} ${VECTORS[at]}: ${JSON.stringify(body)}`).toContain(status);
      if (status === 200) safe.push(String(body["articleHtml"]));
      else expect(body["code"], VECTORS[at]).toBeTruthy();
    }
  }
  expect(safe.length).toBeGreaterThan(2 * VECTORS.length - 20);
  expect(await holes(author.page, safe)).toEqual([]);

  // What is safe stays as it is, so that many can be looked at together.
  for (const group of groups([...new Set(safe)])) {
    const together = group.join("<hr>") + END;
    const [answer] = await put({ html: together });
    expect(answer?.body["articleHtml"]).toBe(together);
    for (const { page } of [reader, bare]) {
      await page.goto(article.lesson);
      await expect(page.locator("main .prose > p").last()).toHaveText("Here it ends.");
      expect(await holes(page, "main .prose")).toEqual([]);
    }
  }
  // And all of them as they came, one after the other, as they would stand in one text.
  for (const group of groups(VECTORS)) {
    const [answer] = await put({ html: group.join("\n") });
    expect([200, 400, 422]).toContain(answer?.status);
    for (const { page } of [reader, bare]) {
      await page.goto(article.lesson);
      expect(await holes(page, "main .prose")).toEqual([]);
    }
  }
  expect(caught).toEqual([[], []]);
});

test("no vector that is pasted runs in the editor", async ({ visitor }) => {
  test.setTimeout(120_000);
  // Chromium reports to the policy also what is parsed to be cleaned and never shown: here the cleaning has to do without it.
  const author = await visitor(PEOPLE.instructor.tenant, { bypassCSP: true });
  const reader = await visitor(PEOPLE.learner.tenant);
  const caught = await trap(author.context);
  const teacher = await enter(author, PEOPLE.instructor.email);
  const article = await begin(author, teacher, reader, await enter(reader, PEOPLE.learner.email), "Strings by the clipboard");
  const { page } = author;
  await page.goto(article.editor);
  const editor = page.locator(".ProseMirror");
  for (const group of groups(VECTORS)) {
    await editor.click();
    await page.keyboard.press("ControlOrMeta+a");
    await paste(page, ...group);
    expect(await holes(page, ".ProseMirror", EDITOR)).toEqual([]);
    expect(await holes(page, [await page.locator("textarea[data-richtext]").inputValue()], EDITOR)).toEqual([]);
  }
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");
  expect(caught).toEqual([]);
});
