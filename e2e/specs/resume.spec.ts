import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page, Request } from "@playwright/test";
import { makeFiles } from "../support/files";
import { PEOPLE, signIn } from "../support/personas";
import { expect, test, type Visitor } from "../support/test";

// A film is half sent when its page is closed. Whoever comes back is offered to go on, and it goes on where it was.

const UPLOADS = "/api/v1/instructor/uploads";
/** Bytes a second, so that the page can be closed between the first part and the last. */
const SLOW = 6_000_000;

test("an upload goes on after its page was closed", async ({ visitor }) => {
  test.setTimeout(120_000);
  const author = await visitor(PEOPLE.instructor.tenant);
  await signIn(author, PEOPLE.instructor.email);
  const { course, film } = await begin(author, "Half a film");
  const page = await author.context.newPage();
  await goOn(page, course, film);
});

test("an upload goes on in another browser after the program was killed", async ({ visitor, server }) => {
  test.setTimeout(180_000);
  const author = await visitor(PEOPLE.instructor.tenant);
  await signIn(author, PEOPLE.instructor.email);
  const { course, film } = await begin(author, "Another half");
  await author.context.close();
  await server.restart();
  const again = await visitor(PEOPLE.instructor.tenant);
  await signIn(again, PEOPLE.instructor.email);
  await goOn(again.page, course, film);
});

test("a film that is half there does not stand in the way of another file", async ({ visitor }) => {
  test.setTimeout(120_000);
  const author = await visitor(PEOPLE.instructor.tenant);
  await signIn(author, PEOPLE.instructor.email);
  const { course } = await begin(author, "Notes before the film");
  const page = await author.context.newPage();
  await page.goto(`${course}/files`);
  await expect(page.locator('.upload__row[data-state="left"]')).toHaveCount(1);
  await page.locator("cw-upload input[type=file]").setInputFiles(makeFiles("resume").document);
  await expect(page.locator('.upload__row[data-state="done"]')).toHaveCount(1);
  await page.locator("[data-when-done]").click();
  await expect(page.locator(".outline__item a.outline__title")).toHaveText(["Field notes"]);
});

/** Makes a course, sends more than a part of a film, and closes the page. */
async function begin({ context, page }: Visitor, title: string): Promise<{ course: string; film: string }> {
  const { film } = makeFiles("resume");
  await page.goto("/teach/courses/new");
  await page.locator("[name=title]").fill(title);
  await page.locator("[name=shortDescription]").fill("What was begun is finished.");
  await page.locator("main form button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  const course = new URL(page.url()).pathname;
  await page.goto(`${course}/files`);
  const network = await context.newCDPSession(page);
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: SLOW });
  const part = page.waitForResponse((response) => response.request().method() === "PATCH" && response.status() === 204);
  await page.locator("cw-upload input[type=file]").setInputFiles(film);
  await part;
  await expect(page.locator('.upload__row[data-state="running"]')).toHaveCount(1);
  await page.close();
  return { course, film };
}

/** Chooses the same film again at the page of files, where the rest of it is sent and becomes a lesson. */
async function goOn(page: Page, course: string, film: string): Promise<void> {
  await page.goto(`${course}/files`);
  const row = page.locator(".upload__row");
  await expect(row).toHaveAttribute("data-state", "left");
  await expect(row).toContainText("Walk.mp4");
  await expect(row).toContainText(/[1-9]\d?% is here\. Choose the same file again to go on\./);
  await expect(page.locator("[data-when-done]")).toBeDisabled();

  const sent: Request[] = [];
  page.on("request", (request) => {
    if (request.url().includes(UPLOADS) && ["POST", "PATCH"].includes(request.method())) sent.push(request);
  });
  const [stored] = await page.evaluate(
    async ([uploads, id]) => (await fetch(`${uploads}?course=${id}`)).json() as Promise<{ offset: number }[]>,
    [UPLOADS, course.split("/").pop()],
  );
  await page.locator("cw-upload input[type=file]").setInputFiles(film);
  await expect(row).toHaveAttribute("data-state", "done", { timeout: 60_000 });
  await expect(row, "it is the same row").toHaveCount(1);
  expect(sent.map((request) => request.method()), "nothing is begun anew").not.toContain("POST");
  const offset = Number(await sent[0].headerValue("upload-offset"));
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBe(stored.offset);

  await page.locator("input[name=title]").fill("The whole film");
  await page.locator("[data-when-done]").click();
  await page.getByRole("link", { name: "The whole film", exact: true }).click();
  const file = await page.locator(".teach-file a").getAttribute("href");
  const digest = await page.evaluate(async (file) => {
    const bytes = await (await fetch(file!)).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }, file);
  expect(digest).toBe(createHash("sha256").update(readFileSync(film)).digest("hex"));
}
