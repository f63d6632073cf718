import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Request } from "@playwright/test";
import { makeFiles } from "../support/files";
import { PEOPLE, signIn } from "../support/personas";
import { expect, test } from "../support/test";

// While a film is sent its row says how much is there, how fast it goes and how long it takes still; its buttons stop it and let
// it go on with what was not sent yet.

const UPLOADS = "/api/v1/instructor/uploads";
/** Bytes a second, so that there is something to stop. */
const SLOW = 4_000_000;

const WAYS = [
  {
    language: "en",
    title: "A film with a rest",
    pace: /^\d{1,2}% · [\d.,]+ (kB|MB)\/s · \d+ (sec|min) left$/,
    paused: "Paused",
    pause: "Pause",
    resume: "Go on",
    done: "Complete",
  },
  {
    language: "ar",
    title: "فيلم مع استراحة",
    pace: /^[\d٠-٩]{1,2}[%٪\u200e\u061c]+ · [\d٠-٩.,٫٬]+ (م\.ب|ك\.ب|كيلوبايت|ميغابايت)\/ث · بقي [\d٠-٩]+ (ث|د)$/,
    paused: "متوقف مؤقتًا",
    pause: "إيقاف مؤقت",
    resume: "متابعة",
    done: "اكتمل",
  },
];

for (const way of WAYS) {
  test(`an upload says its pace, stops and goes on (${way.language})`, async ({ visitor, guard }) => {
    test.setTimeout(120_000);
    // The part that was cut may still be in the server's hands when the rest comes.
    guard.allow(/^answer (409|423): .*\/uploads\//);
    const { film } = makeFiles("pause");
    const author = await visitor(PEOPLE.instructor.tenant);
    const { page } = author;
    await signIn(author, PEOPLE.instructor.email);
    await page.goto(`/teach/courses/new?lang=${way.language}`);
    await page.locator("[name=title]").fill(way.title);
    await page.locator("[name=shortDescription]").fill("What was stopped is finished.");
    await page.locator("main form button[type=submit]").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(way.title);
    await page.goto(`${new URL(page.url()).pathname}/files`);
    const network = await author.context.newCDPSession(page);
    const speed = (uploadThroughput: number) =>
      network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
    const sent: Request[] = [];
    page.on("request", (request) => {
      if (request.url().includes(UPLOADS) && ["POST", "PATCH"].includes(request.method())) sent.push(request);
    });

    await speed(SLOW);
    const part = page.waitForResponse((response) => response.request().method() === "PATCH" && response.status() === 204);
    await page.locator("cw-upload input[type=file]").setInputFiles(film);
    const row = page.locator(".upload__row");
    const state = row.locator("[data-state-text]");
    const [pause, resume] = [row.getByRole("button", { name: way.pause }), row.getByRole("button", { name: way.resume })];
    await part;
    await expect(state).toHaveText(way.pace);
    await expect(resume).toBeHidden();
    await pause.click();
    await expect(row).toHaveAttribute("data-state", "paused");
    await expect(state).toHaveText(way.paused);
    await expect(pause).toBeHidden();
    await expect(page.locator("[data-when-done]"), "what is not whole is not a lesson").toBeDisabled();
    const share = Number(await row.locator("progress").getAttribute("value"));
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(100);
    const before = sent.length;

    await speed(-1);
    await resume.click();
    await expect(row).toHaveAttribute("data-state", "done", { timeout: 60_000 });
    await expect(state).toHaveText(way.done);
    const rest = sent.slice(before);
    expect(rest.map((request) => request.method()), "nothing is begun anew").not.toContain("POST");
    expect(Number(await rest[0].headerValue("upload-offset"))).toBeGreaterThan(0);
    await page.locator("[data-when-done]").click();
    await page.getByRole("link", { name: "Walk", exact: true }).click();
    const file = await page.locator(".teach-file a").getAttribute("href");
    const digest = await page.evaluate(async (file) => {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await (await fetch(file!)).arrayBuffer()));
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }, file);
    expect(digest).toBe(createHash("sha256").update(readFileSync(film)).digest("hex"));
  });
}
