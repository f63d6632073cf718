import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { signIn, PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// An instructor adds files to a course in the browser, over a line that is cut twice, and a learner sees what is shown.

/** A document, a picture and a film that nobody else made. */
function made(folder: string): { document: string; picture: string; film: string } {
  mkdirSync(folder, { recursive: true });
  const document = join(folder, "Field notes.txt");
  writeFileSync(document, `${"Every line of a field note says where and when.\n".repeat(400)}`);
  const [picture, film] = [join(folder, "Summit.png"), join(folder, "Walk.mp4")];
  const ffmpeg = (...args: string[]) => execFileSync("ffmpeg", ["-y", "-loglevel", "error", ...args]);
  if (!existsSync(picture)) ffmpeg("-f", "lavfi", "-i", "gradients=s=960x540:d=1", "-frames:v", "1", picture);
  // Noise does not compress: the film has several parts.
  if (!existsSync(film)) ffmpeg("-f", "lavfi", "-i", "nullsrc=s=640x360:d=12,geq=random(1)*255:128:128", "-c:v", "libx264", "-preset", "ultrafast", "-b:v", "18M", "-pix_fmt", "yuv420p", film);
  return { document, picture, film };
}

for (const way of [
  { language: "en", width: 1280, title: "Notes from a hill", alt: "A summit at dusk" },
  { language: "ar", width: 390, title: "Notes from a valley", alt: "قمة عند الغسق" },
]) {
  test(`files become lessons over a line that is cut (${way.language}, ${way.width} px)`, async ({ visitor, guard }) => {
    test.setTimeout(180_000);
    guard.allow(/^request failed: .*\/uploads\/.* net::ERR_CONNECTION_RESET$/);
    const files = made(join(import.meta.dirname, "../out/files"));
    const person = PEOPLE.instructor;
    const author = await visitor(person.tenant);
    const { page } = author;
    await page.setViewportSize({ width: way.width, height: 844 });
    await signIn(author, person.email);
    await page.goto(`/teach/courses/new?lang=${way.language}`);
    await page.locator("input[name=title]").fill(way.title);
    await page.locator("textarea[name=shortDescription]").fill("What one saw, written down.");
    await page.locator("main form button[type=submit]").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(way.title);
    const course = new URL(page.url()).pathname;

    // Twice the line breaks in the middle of a part.
    let cuts = 2;
    await page.route("**/api/v1/instructor/uploads/*", async (route) => {
      if (route.request().method() === "PATCH" && cuts > 0) {
        cuts -= 1;
        return route.abort("connectionreset");
      }
      return route.continue();
    });
    await page.locator(`a[href="${course}/files"]`).first().click();
    await page.locator("cw-upload input[type=file]").setInputFiles([files.document, files.picture, files.film]);
    const rows = page.locator(".upload__row");
    await expect(rows).toHaveCount(3);
    await expect(page.locator('.upload__row[data-state="done"]')).toHaveCount(3, { timeout: 90_000 });
    expect(cuts).toBe(0);
    await expect(rows.filter({ hasText: "Field notes.txt" }).locator("input[name=title]")).toHaveValue("Field notes");
    await page.locator("input[name=alt]:visible").fill(way.alt);
    await page.locator("[data-when-done]").click();
    await expect(page.locator(".outline__item a.outline__title")).toHaveText(["Field notes", "Summit", "Walk"]);
    await page.locator(`form[action="${course}/publication"] button`).click();

    const learner = await visitor(PEOPLE.learner.tenant);
    await learner.page.setViewportSize({ width: 390, height: 844 });
    await signIn(learner, PEOPLE.learner.email);
    await learner.page.goto("/courses");
    await learner.page.getByRole("link", { name: way.title }).first().click();
    await learner.page.getByRole("complementary", { name: "Enroll" }).getByRole("button", { name: "Enroll" }).click();
    await expect(learner.page).toHaveURL(/\/learn\//);
    await learner.page.getByRole("link", { name: /Summit/ }).first().click();
    await expect(learner.page.getByRole("img", { name: way.alt })).toBeVisible();
    await learner.page.getByRole("link", { name: /Walk/ }).first().click();
    await expect(learner.page.locator("video")).toBeVisible();
  });
}
