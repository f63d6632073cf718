import { expect, type Locator, type Page } from "@playwright/test";

const STEPS = 12;
/** A finger is followed by a clock, not by each of its events. */
const PAUSE_MS = 60;
/** A list that still glides apart takes no notice of what passes over it: a person waits for the gap, and so does this. */
const GAP_MS = 5_000;

/** Drags something up to just above something else near by, with the mouse or with a finger, and lets go once it lies there. */
export async function dragAbove(page: Page, handle: Locator, target: Locator, finger: boolean): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const [from, to] = [(await handle.boundingBox())!, (await target.boundingBox())!];
  const x = from.x + from.width / 2;
  const y = (share: number) => from.y + from.height / 2 + (to.y + 3 - from.y - from.height / 2) * share;
  const path = Array.from({ length: STEPS + 1 }, (_, step) => y(step / STEPS));
  // Held as elements: a list under a finger shows what is dragged twice.
  const [dragged, below] = [(await handle.elementHandle())!, (await target.elementHandle())!];
  const lies = () =>
    dragged.evaluate((grip, next) => {
      const item = grip.closest("[data-id]")!;
      const inEmptyList = !next.hasAttribute("data-id") && item.parentElement === next.parentElement;
      return item.nextElementSibling === next || inEmptyList;
    }, below);
  const settle = async (move: (at: number) => Promise<unknown>): Promise<void> => {
    let nudge = 0;
    await expect
      .poll(async () => {
        nudge = 1 - nudge;
        await move(y(1) + nudge);
        return lies();
      }, { timeout: GAP_MS, intervals: [PAUSE_MS] })
      .toBe(true);
  };
  if (!finger) {
    await page.mouse.move(x, y(0));
    await page.mouse.down();
    for (const at of path) await page.mouse.move(x, at);
    await settle((at) => page.mouse.move(x, at));
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
  await settle((at) => touch("touchMove", at));
  await touch("touchEnd");
  await browser.detach();
}
