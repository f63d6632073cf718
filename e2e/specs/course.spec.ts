import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { signIn, PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// A course gets its picture, of which its author chooses the part; and its certificate, which comes before its last lesson.

for (const way of [
  { language: "en", width: 1280, title: "Knots at sea", alt: "A rope on a cleat" },
  { language: "ar", width: 390, title: "Knots on land", alt: "حبل على وتد" },
]) {
  test(`a course has its picture and its certificate (${way.language}, ${way.width} px)`, async ({ visitor, guard }) => {
    test.setTimeout(120_000);
    guard.allow(/^answer 422: .*\/picture$/);
    const folder = join(import.meta.dirname, "../out/course");
    mkdirSync(folder, { recursive: true });
    const photograph = join(folder, "Rope.jpg");
    execFileSync("ffmpeg", ["-y", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=size=2000x1500", "-frames:v", "1", photograph]);
    const author = await visitor(PEOPLE.instructor.tenant, { viewport: { width: way.width, height: 844 } });
    const { page } = author;
    await signIn(author, PEOPLE.instructor.email);
    await page.goto(`/teach/courses/new?lang=${way.language}`);
    await page.locator("[name=title]").fill(way.title);
    await page.locator("[name=shortDescription]").fill("What holds, and what comes undone.");
    await page.locator("main form button[type=submit]").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(way.title);
    const course = new URL(page.url()).pathname;

    // Without a picture the form says so; the part is chosen by slider, keyboard and mouse.
    await page.locator(`a[href="${course}/picture"]`).click();
    await expect(page.locator("button[data-when-done]")).toBeDisabled();
    await page.locator("cw-upload input[type=file]").setInputFiles(photograph);
    const frame = page.locator("[data-frame]");
    await expect(frame).toBeVisible();
    const part = async () => Promise.all(["x", "y", "width"].map(async (name) => Number(await page.locator(`cw-crop [name=${name}]`).inputValue())));
    expect(await part()).toEqual([0, 0.125, 1]);
    await page.locator("[data-zoom]").fill("2");
    expect(await part()).toEqual([0.25, 0.3125, 0.5]);
    await frame.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    const [right, up] = await part();
    expect(right).toBeGreaterThan(0.25);
    expect(up).toBeLessThan(0.3125);
    const box = (await frame.boundingBox())!;
    await page.mouse.move(box.x + 100, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 600, box.y + 400, { steps: 5 });
    await page.mouse.up();
    expect(await part(), "the picture does not leave the frame").toEqual([0, 0, 0.5]);
    await page.locator("[name=alt]").fill(way.alt);
    await page.locator("button[data-when-done]").click();
    await expect(page.getByRole("img", { name: way.alt })).toBeVisible();

    // The certificate stands between two lessons.
    for (const lesson of ["Bowline", "Clove hitch"]) {
      await page.goto(`${course}/articles/new`);
      await page.locator("[name=title]").fill(lesson);
      await page.locator("[name=markdown]").fill("Over, under, through.");
      await page.locator("main form button[type=submit]").click();
    }
    await page.locator(`form[action="${course}/certificates"]`).first().locator("button").click();
    await expect(page).toHaveURL(/\/contents\//);
    await page.locator(".page-header__actions button[name=shown]").click();
    await page.goto(course);
    await expect(page.locator(`form[action="${course}/certificates"]`)).toHaveCount(0);
    const placed = page.waitForResponse((response) => response.url().endsWith("/place") && response.status() === 204);
    await page.locator(".outline__item").nth(2).locator('[name=up]').click();
    await placed;
    await expect(page.locator(".outline__item .outline__title").first()).toHaveText("Bowline");
    await expect(page.locator(".outline__item .outline__title").nth(2)).toHaveText("Clove hitch");
    await page.locator(`form[action="${course}/publication"] button`).click();

    const learner = await visitor(PEOPLE.learner.tenant, { viewport: { width: 390, height: 844 } });
    await signIn(learner, PEOPLE.learner.email);
    await learner.page.goto(`/courses?lang=${way.language}&q=${encodeURIComponent(way.title)}`);
    const card = learner.page.getByRole("img", { name: way.alt }).first();
    await expect(card).toHaveJSProperty("complete", true);
    await expect.poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await learner.page.getByRole("link", { name: way.title }).first().click();
    await learner.page.locator('form[action$="/enrollment"] button').first().click();
    await expect(learner.page).toHaveURL(/\/learn\//);
    const classroom = new URL(learner.page.url()).pathname;
    const outline = learner.page.locator(".outline__item");
    await outline.nth(1).click();
    await expect(learner.page.locator("main article").getByRole("link", { name: "Bowline" })).toBeVisible();
    await learner.page.locator("main article").getByRole("link", { name: "Bowline" }).click();
    await learner.page.locator('form[action$="/completion"] button').click();
    await expect(learner.page.locator('main article a[href^="/me/certificates/"]').first()).toBeVisible();
    await learner.page.locator('main article a[href^="/me/certificates/"]').first().click();
    await expect(learner.page.locator("main")).toContainText(way.title);
    await learner.page.goto(classroom);
    await expect(learner.page.locator("main")).toContainText(way.language === "en" ? "66%" : /[66٦]/);
  });
}
