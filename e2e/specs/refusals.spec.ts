import { type Page, type Route } from "@playwright/test";
import { makeFiles } from "../support/files";
import { PEOPLE, signIn } from "../support/personas";
import { expect, test } from "../support/test";

// What the page of files says when the server takes a file for a while, or not at all, and whether going on is offered.

const UPLOADS = "/api/v1/instructor/uploads";

/** A problem, what is said of it, and whether "Go on" is there. */
const REFUSALS: [number, string, RegExp, boolean][] = [
  [413, "quota_exceeded", /storage of your training centre is full/, true],
  [413, "upload_too_large", /A file may have 5 GB\./, false],
  [413, "picture_too_large", /50 million pixels/, false],
  [415, "type_refused", /type are not accepted/, false],
  [422, "archive_refused", /unpacks to more/, false],
  [422, "file_damaged", /is damaged/, false],
  [422, "invalid", /under this name/, false],
  [401, "not_signed_in", /no longer signed in/, true],
  [403, "forbidden", /may not send files/, false],
  [404, "not_found", /no longer there\. Choose the file again/, false],
  [507, "storage_full", /no room left on the server/, true],
];

async function refuse(route: Route, status: number, code: string, headers = {}): Promise<void> {
  const body = JSON.stringify({ status, code });
  await route.fulfill({ status, body, headers: { "content-type": "application/problem+json", "tus-resumable": "1.0.0", ...headers } });
}

/** Asks the page to send the file, whose beginning is answered by `answer` once. */
async function send(page: Page, file: string, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route(`**${UPLOADS}`, (route) => (route.request().method() === "POST" ? answer(route) : route.continue()), { times: 1 });
  await page.locator("cw-upload input[type=file]").setInputFiles(file);
}

test("each refusal of an upload says what to do", async ({ visitor, guard }) => {
  test.setTimeout(120_000);
  guard.allow(/^answer (401|403|404|413|415|422|429|507): .*\/uploads/);
  const author = await visitor(PEOPLE.instructor.tenant);
  await signIn(author, PEOPLE.instructor.email);
  const { page } = author;
  await page.goto("/teach/courses/new");
  await page.locator("[name=title]").fill("What is refused");
  await page.locator("[name=shortDescription]").fill("And what to do about it.");
  await page.locator("main form button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is refused");
  await page.goto(`${new URL(page.url()).pathname}/files`);
  const { document } = makeFiles("refusals");
  const row = page.locator(".upload__row");
  const [error, again] = [row.locator("[data-error]"), row.locator("[data-resume]")];

  for (const [status, code, words, helps] of REFUSALS) {
    await send(page, document, (route) => refuse(route, status, code));
    await expect(row, code).toHaveAttribute("data-state", "failed");
    await expect(error, code).toHaveText(words);
    await expect(again, code).toBeVisible({ visible: helps });
    await expect(row.locator("[data-sign-in] a"), code).toBeVisible({ visible: status === 401 });
    await expect(page.locator("[data-when-done]")).toBeDisabled();
    await row.locator("[data-cancel]").click();
    await expect(row).toHaveCount(0);
  }

  // Too many requests: it goes on by itself.
  await send(page, document, (route) => refuse(route, 429, "too_many_requests", { "retry-after": "2" }));
  await expect(row).toHaveAttribute("data-state", "held");
  await expect(row).toContainText("goes on by itself in 2 sec");
  await expect(row).toHaveAttribute("data-state", "done");
  await row.locator("[data-cancel]").click();
  await expect(row).toHaveCount(0);

  // Who chooses the file again, or signs in again, goes on in the same row.
  await send(page, document, (route) => refuse(route, 404, "not_found"));
  await expect(row).toHaveAttribute("data-state", "failed");
  await page.locator("cw-upload input[type=file]").setInputFiles(document);
  await expect(row).toHaveAttribute("data-state", "done");
  await expect(row).toHaveCount(1);
  await row.locator("[data-cancel]").click();
  await expect(row).toHaveCount(0);
  await send(page, document, (route) => refuse(route, 401, "not_signed_in"));
  await expect(row).toHaveAttribute("data-state", "failed");
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(row).toHaveAttribute("data-state", "done");
  await row.locator("[data-cancel]").click();
  await expect(row).toHaveCount(0);

  // What has arrived is not begun anew because somebody was signed out for a moment.
  const { film } = makeFiles("refusals");
  let asked = 0;
  await page.route(`**${UPLOADS}/*`, async (route) => {
    const method = route.request().method();
    if (method === "PATCH" && asked === 0) return refuse(route, 401, "not_signed_in");
    if (method === "HEAD" && asked++ === 0) return refuse(route, 401, "not_signed_in");
    return route.continue();
  });
  const begun: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith(UPLOADS)) begun.push(request.url());
  });
  await page.locator("cw-upload input[type=file]").setInputFiles(film);
  await expect(error).toHaveText(/no longer signed in/);
  await again.click();
  await expect(row).toHaveAttribute("data-state", "failed");
  await again.click();
  await expect(row).toHaveAttribute("data-state", "done", { timeout: 60_000 });
  expect(begun).toHaveLength(1);
});
