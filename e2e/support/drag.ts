import type { Locator, Page } from "@playwright/test";

const STEPS = 12;
/** A finger is followed by a clock, not by each of its events. */
const PAUSE_MS = 60;

/** Drags something up to just above something else near by, with the mouse or with a finger. */
export async function dragAbove(page: Page, handle: Locator, target: Locator, finger: boolean): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const [from, to] = [(await handle.boundingBox())!, (await target.boundingBox())!];
  const x = from.x + from.width / 2;
  const y = (share: number) => from.y + from.height / 2 + (to.y + 3 - from.y - from.height / 2) * share;
  const path = Array.from({ length: STEPS + 1 }, (_, step) => y(step / STEPS));
  if (!finger) {
    await page.mouse.move(x, y(0));
    await page.mouse.down();
    for (const at of path) await page.mouse.move(x, at);
    return page.mouse.up();
  }
  const browser = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: number) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
  await touch("touchStart", y(0));
  for (const at of path) {
    await touch("touchMove", at);
    await page.waitForTimeout(PAUSE_MS);
  }
  await touch("touchEnd");
  await browser.detach();
}
