import { expect, type Page } from "@playwright/test";

const SPEED = 2;
const MOST_LESSONS = 40;

/** Goes through a course from the lesson that is open, doing what each asks for, until the course page is there again. */
export async function learnEverything(page: Page): Promise<string[]> {
  const seen: string[] = [];
  while (seen.length < MOST_LESSONS) {
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    seen.push(title);
    await learn(page);
    if (/\/learn\/[^/]+$/.test(new URL(page.url()).pathname)) return seen;
  }
  throw new Error(`the course does not end: ${seen.join(", ")}`);
}

/** Does one lesson and goes on to the next, or to the course after the last. */
async function learn(page: Page): Promise<void> {
  const here = page.url();
  if (await page.locator("main video").count()) await watch(page);
  const image = page.locator("main figure img");
  if (await image.count()) await expect(image.first()).toHaveJSProperty("complete", true);
  const done = page.getByRole("button", { name: "Mark as done" });
  if (await done.count()) {
    await done.click();
  } else {
    await expect(page.locator(".lesson-bar [data-completed-state]")).toHaveAttribute("data-completed-state", "done");
    await page.getByRole("link", { name: /Next lesson|Back to the course/ }).last().click();
  }
  await page.waitForURL((url) => url.href !== here);
}

/** Plays the video to its end at double speed, as a learner would, without seeking. */
async function watch(page: Page): Promise<void> {
  const video = page.locator("main video");
  await video.evaluate(async (element: HTMLVideoElement, speed) => {
    element.muted = true;
    await element.play();
    element.playbackRate = speed;
  }, SPEED);
  await expect(video).toHaveJSProperty("ended", true, { timeout: 120_000 });
}
