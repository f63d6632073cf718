import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { dragAbove } from "../support/drag";
import { type Files, makeFiles } from "../support/files";
import { Line } from "../support/line";
import { addInstructor } from "../support/operator";
import { PEOPLE, signIn } from "../support/personas";
import { expect, test, type Visitor } from "../support/test";

// A course from its first word to its copy in the archive: made by one instructor, given to another, taken by a learner.
// Once in English at a desk, once in Arabic on a phone.
const WAYS = [
  {
    language: "en",
    phone: false,
    title: "Birds of the shore",
    summary: "Whom one meets between the tides.",
    section: "At low water",
    article: "Where to stand",
    text: "Stand still, with the sun behind you.",
    alt: "A summit at dusk",
    outcome: "Tell a knot from a dunlin",
    category: "Nature",
    saved: /^Saved \d{1,2}:\d\d/,
    successor: { email: "ines@demo.com", first: "Ines", last: "Corral" },
  },
  {
    language: "ar",
    phone: true,
    title: "طيور الوادي",
    summary: "من يلقاه المرء بين ضفتي النهر.",
    section: "عند ضفة النهر",
    article: "أين تقف",
    text: "قف ساكنًا والشمس خلفك.",
    alt: "قمة عند الغسق",
    outcome: "تمييز البلشون من اللقلق",
    category: "الطبيعة",
    saved: /^حُفظ [\d٠-٩]{1,2}:[\d٠-٩]{2}/,
    successor: { email: "samir@demo.com", first: "سمير", last: "الهاشمي" },
  },
];

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TENANT = PEOPLE.instructor.tenant;
const FILES = ["Field notes", "Summit", "Walk", "Spare notes"];
/** The lesson that learners do not see. */
const HIDDEN = "Spare notes";

type Way = (typeof WAYS)[number];

for (const way of WAYS) {
  test(`a course is made, given on, copied and taken (${way.language}, ${way.phone ? 390 : 1280} px)`, async ({ visitor, server, guard }) => {
    test.setTimeout(240_000);
    guard.allow(/^request failed: .*\/uploads.* net::ERR_(CONNECTION_RESET|EMPTY_RESPONSE|CONNECTION_CLOSED)$/);
    // A part that is sent again while the server still has the one that was cut.
    guard.allow(/^answer (409|423): .*\/uploads\//);
    guard.allow(/^answer (403|404): .*\/(learn|courses|media|teach)\//);
    // Playwright looks into every frame; that of a document runs no scripts.
    guard.allow(/^console: Blocked script execution in '.*\/media\//);
    addInstructor(server, TENANT, way.successor.email, way.successor.first, way.successor.last);
    const files = makeFiles("authoring");
    // Everything that this author sends goes over a line that breaks in the first and in the second part of the film.
    const line = await Line.open(server.port, [3_000_000, 9_000_000]);
    const author = await visitor(TENANT, { ...(way.phone && PHONE), proxy: { server: line.address, bypass: "<-loopback>" } });
    await signIn(author, PEOPLE.instructor.email);
    const { page } = author;

    const course = await test.step("a draft from the list, with a section", () => draft(page, way));
    await test.step("an article saves itself", () => write(page, course, way));
    await test.step("files arrive over a line that breaks twice", async () => {
      await upload(page, course, way, files);
      expect(line.cuts).toBe(2);
      await expect(titles(page)).toHaveText([way.article, ...FILES]);
    });
    await test.step("lessons are put in order by pointer and by keyboard", () => arrange(page, way));
    const order = ["Walk", "Summit", way.article, "Field notes", HIDDEN];
    const hidden = await test.step("one lesson is hidden", () => hide(page, HIDDEN));
    await test.step("what the page advises is done", () => complete(page, course, way, files));
    const address = await test.step("it is published", async () => {
      await page.locator(`form[action="${course}/publication"] button`).click();
      return (await page.locator('.page-header a[href^="/courses/"]').getAttribute("href"))!;
    });

    const successor = await visitor(TENANT, way.phone ? PHONE : {});
    await test.step("an administrator gives it to somebody else", async () => {
      const admin = await visitor(TENANT, way.phone ? PHONE : {});
      await signIn(admin, PEOPLE.admin.email);
      await giveTo(admin.page, way);
      await signIn(successor, way.successor.email);
      await page.goto("/teach/courses");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByRole("link", { name: way.title })).toHaveCount(0);
      expect((await page.goto(course))?.status(), "the page of the course is not theirs any more").toBe(404);
    });
    await test.step("the new trainer copies it and archives the copy", () => copy(successor.page, course, way, order));
    await test.step("a learner finds, takes and sees what is published", async () => {
      const learner = await visitor(TENANT, PHONE);
      await take(learner, way, files, address, order.filter((title) => title !== HIDDEN), hidden);
    });
    line.close();
  });
}

function titles(page: Page): Locator {
  return page.locator(".outline__item a.outline__title");
}

function row(page: Page, title: string): Locator {
  return page.locator(".outline__item").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

/** The address of the new course. */
async function draft(page: Page, way: Way): Promise<string> {
  await page.goto(`/teach/courses?lang=${way.language}`);
  await page.locator('a[href="/teach/courses/new"]').first().click();
  await page.locator("[name=title]").fill(way.title);
  await page.locator("[name=shortDescription]").fill(way.summary);
  await page.locator("[name=language]").selectOption(way.language);
  await page.locator("main form button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(way.title);
  const course = new URL(page.url()).pathname;
  await page.locator("[name=section]").fill(way.section);
  await page.locator(`form[action="${course}/sections"] button`).click();
  await expect(page.locator(".outline__name").filter({ hasText: way.section })).toBeVisible();
  return course;
}

/** Opens what can be added to the section. */
async function add(page: Page, way: Way): Promise<Locator> {
  const section = page.locator(".teach__section").filter({ hasText: way.section });
  await section.locator("details.menu > summary").click();
  return section;
}

async function write(page: Page, course: string, way: Way): Promise<void> {
  const section = await add(page, way);
  await section.locator(`form[action="${course}/articles"] button`).click();
  await page.locator("[name=title]").fill(way.article);
  await page.locator(".ProseMirror").click();
  await page.keyboard.type(way.text);
  const state = page.locator("[data-save-state]");
  await expect(state).toHaveAttribute("data-is", "saved");
  await expect(state).toHaveText(way.saved);
  await page.reload();
  await expect(page.locator(".ProseMirror")).toContainText(way.text);
  await expect(page.locator("[name=title]")).toHaveValue(way.article);
  await page.locator(".page-header__actions button[name=shown]").click();
  await page.goto(course);
  await expect(titles(page)).toHaveText([way.article]);
}

async function upload(page: Page, course: string, way: Way, files: Files): Promise<void> {
  const section = await add(page, way);
  await section.locator(`a[href^="${course}/files"]`).click();
  await expect(page.locator("[name=section] option:checked")).toHaveText(way.section);
  await page.locator("cw-upload input[type=file]").setInputFiles([files.document, files.picture, files.film, files.spare]);
  const rows = page.locator(".upload__row");
  await expect(rows).toHaveCount(4);
  await expect(page.locator('.upload__row[data-state="done"]')).toHaveCount(4, { timeout: 90_000 });
  await expect(rows.filter({ hasText: "Field notes.txt" }).locator("input[name=title]")).toHaveValue("Field notes");
  await page.locator("input[name=alt]:visible").fill(way.alt);
  await page.locator("[data-when-done]").click();
}

/** Film and picture come before the article: one by mouse or finger, the other by keyboard. */
async function arrange(page: Page, way: Way): Promise<void> {
  const handle = (title: string) => row(page, title).locator("[data-handle]");
  const placed = () => page.waitForResponse((response) => response.url().endsWith("/place") && response.status() === 204);
  await expect(handle("Walk")).toHaveAttribute("aria-pressed", "false");
  const dragged = placed();
  await dragAbove(page, handle("Walk"), row(page, way.article), way.phone);
  await dragged;
  await page.reload();
  await expect(titles(page)).toHaveText(["Walk", way.article, "Field notes", "Summit", HIDDEN]);
  await expect(handle("Summit")).toHaveAttribute("aria-pressed", "false");
  await handle("Summit").focus();
  const lifted = placed();
  await page.keyboard.press("Space");
  await expect(handle("Summit")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  await lifted;
  await page.reload();
  await expect(titles(page)).toHaveText(["Walk", "Summit", way.article, "Field notes", HIDDEN]);
}

/** A lesson and its file. */
interface Hidden {
  id: string;
  asset: string;
}

async function hide(page: Page, title: string): Promise<Hidden> {
  await row(page, title).locator('[name=hide]').click();
  await expect(row(page, title).locator('[name=show]')).toBeVisible();
  const course = page.url();
  await row(page, title).getByRole("link", { name: title, exact: true }).click();
  const asset = (await page.locator(".teach-file a").getAttribute("href"))!.split("/").pop()!;
  const id = new URL(page.url()).pathname.split("/").pop()!;
  await page.goto(course);
  return { id, asset };
}

/** Fills in what the page says is missing, until nothing is. */
async function complete(page: Page, course: string, way: Way, files: Files): Promise<void> {
  await expect(page.locator(".teach__lack")).toHaveCount(3);
  await page.locator(`a[href="${course}/settings"]`).click();
  await page.locator("[name=learningOutcomes]").fill(way.outcome);
  await page.locator("[name=category]").fill(way.category);
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-is", "saved");
  await page.goto(course);
  await expect(page.locator(".teach__lack")).toHaveCount(1);
  await page.locator(`a[href="${course}/picture"]`).click();
  await page.locator("cw-upload input[type=file]").setInputFiles(files.picture);
  await expect(page.locator("[data-frame]")).toBeVisible();
  await page.locator("[name=alt]").fill(way.alt);
  await page.locator("button[data-when-done]").click();
  await page.goto(course);
  await expect(page.locator(".teach__lack")).toHaveCount(0);
}

async function giveTo(page: Page, way: Way): Promise<void> {
  await page.goto(`/admin/courses?lang=${way.language}&q=${encodeURIComponent(way.title)}`);
  await page.getByRole("row").filter({ hasText: way.title }).locator('a[href$="/staff"]').click();
  const trainer = page.locator('form[action$="/trainer"]');
  await trainer.locator("[name=userId]").selectOption(`${way.successor.first} ${way.successor.last}`);
  await trainer.locator("button").click();
  await expect(page.locator('form[action$="/trainer"] option:checked')).toHaveText(`${way.successor.first} ${way.successor.last}`);
}

async function copy(page: Page, course: string, way: Way, order: string[]): Promise<void> {
  await page.goto(`/teach/courses?lang=${way.language}`);
  await page.getByRole("link", { name: way.title }).click();
  await expect(titles(page)).toHaveText(order);
  await page.locator(`form[action="${course}/copies"] button`).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(way.title);
  const copied = new URL(page.url()).pathname;
  expect(copied).not.toBe(course);
  await expect(titles(page)).toHaveText(order);
  await expect(page.locator(".outline__name")).toContainText([way.section]);
  await expect(row(page, HIDDEN).locator('[name=show]'), "what was hidden is hidden in the copy").toBeVisible();
  await expect(page.locator(`form[action="${copied}/publication"]`), "the copy is a draft").toBeVisible();
  await page.locator(`form[action="${copied}/archive"] button`).click();
  await page.locator("dialog[open] [data-yes]").click();
  await expect(page.locator(`form[action="${copied}/archive"]`)).toHaveCount(0);
  await page.goto("/teach/courses?status=archived");
  await expect(page.getByRole("link", { name: way.title })).toHaveAttribute("href", copied);
  await page.goto("/teach/courses?status=published");
  await expect(page.getByRole("link", { name: way.title })).toHaveAttribute("href", course);
}

async function take(learner: Visitor, way: Way, files: Files, address: string, shown: string[], hidden: Hidden): Promise<void> {
  const { page } = learner;
  await signIn(learner, PEOPLE.learner.email);
  await page.goto(`/courses?lang=${way.language}&q=${encodeURIComponent(way.title)}`);
  await expect(page.getByRole("img", { name: way.alt })).toHaveCount(1);
  await page.getByRole("link", { name: way.title }).first().click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.locator("main")).toContainText(`${way.successor.first} ${way.successor.last}`);
  await expect(page.locator("main .outline__title")).toHaveText(shown);
  await page.locator('form[action$="/enrollment"] button').click();
  await expect(page).toHaveURL(/\/learn\//);
  const classroom = new URL(page.url()).pathname;
  await expect(page.locator("main .outline__title")).toHaveText(shown);

  await page.locator("main a.outline__item").nth(0).click();
  await expect(page.locator("main video")).toBeVisible();
  await expect.poll(() => page.locator("main video").evaluate((film: HTMLVideoElement) => film.duration)).toBeGreaterThan(10);
  await expect(page.locator(".lesson__side .outline__title")).toHaveText(shown);
  const next = () => page.locator(".lesson-bar__next a").last().click();
  await next();
  await expect(page.getByRole("img", { name: way.alt })).toBeVisible();
  await expect.poll(() => page.getByRole("img", { name: way.alt }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await next();
  await expect(page.locator("main article")).toContainText(way.text);
  await next();
  await expect(page.locator(".lesson-doc")).toContainText("Field notes.txt");
  const document = (await page.locator(".lesson-doc a[download]").getAttribute("href"))!;
  expect(await page.evaluate(async (path) => (await fetch(path)).text(), document)).toBe(readFileSync(files.document, "utf8"));
  await next();
  await expect(page, "after the last lesson that is shown comes the course").toHaveURL(new RegExp(`${classroom}$`));
  await expect(page.locator("main")).not.toContainText(HIDDEN);

  const status = (path: string) => page.evaluate(async (path) => (await fetch(path)).status, path);
  for (const path of [`${classroom}/${hidden.id}`, `${address}/preview/${hidden.id}`, `/media/${hidden.asset}/renewal`]) {
    expect(await status(path), path).toBe(404);
  }
  expect(await status(`/teach/files/${hidden.asset}`), "the author's way to the file").toBe(403);
}
