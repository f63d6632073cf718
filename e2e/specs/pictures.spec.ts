import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { addNewcomer } from "../support/operator";
import { LANGUAGES, SCHEMES, SIGHTS, type Sight, WIDTHS } from "../support/pages";
import { PEOPLE, signIn } from "../support/personas";
import { expect, test } from "../support/test";

// Each page at both widths, in both colour schemes and both languages: a picture for people to look at, and the checks that
// need no eye. The pictures are in out/pictures, named PAGE-WIDTH-SCHEME-LANGUAGE.png.
test.describe.configure({ mode: "parallel" });

mkdirSync("out/pictures", { recursive: true });

const NEWCOMER = "noor.hadi@example.com";

for (const sight of SIGHTS) {
  test(`${sight.name} looks right and is accessible`, async ({ visitor, guard, server }) => {
    if (sight.long) test.slow();
    if (sight.status) guard.allow(new RegExp(`^answer ${sight.status}: `));
    const person = sight.as ? PEOPLE[sight.as] : undefined;
    const one = await visitor(person ? person.tenant : sight.at);
    if (person) await signIn(one, person.email);
    if (sight.newcomer) await signIn(one, NEWCOMER, addNewcomer(server, "demo", NEWCOMER));
    const { page } = one;
    const address = await find(page, sight);
    for (const language of LANGUAGES) {
      const path = `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(sight.status ?? 200);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
      await settle(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width < 600 ? 844 : 800 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${path} is wider than ${width} px`).toBeLessThanOrEqual(0);
        for (const scheme of SCHEMES) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
          const path = `out/pictures/${sight.name}-${width}-${scheme}-${language}.png`;
          await page.screenshot({ path, fullPage: !sight.long, animations: "disabled" });
          // The rules look at structure, which the width changes, and at colour, which the scheme changes.
          if (language === "en" ? width === WIDTHS[0] : width === WIDTHS[1] && scheme === "light") await expectAccessible(page);
        }
      }
    }
  });
}

/** The address of the page that is meant: the sight's own, or where the link leads that it names. */
async function find(page: Page, { path, follow, further, then = "" }: Sight): Promise<string> {
  for (const name of [follow, further]) {
    if (!name) continue;
    await page.goto(path);
    path = (await page.getByRole("link", { name }).first().getAttribute("href")) ?? path;
  }
  return `${path}${then}`;
}

/** Waits for the fonts and for the images that a reader would only load by scrolling. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}
