import type { Page } from "@playwright/test";
import { learnEverything } from "../support/lesson";
import { confirmAddress } from "../support/letters";
import { expect, test } from "../support/test";

const PERSON = { first: "Ines", last: "Marlow", email: "ines.marlow@example.com", password: "a-long-enough-phrase" };
const NAME = `${PERSON.first} ${PERSON.last}`;
const COURSE = "Writing clear technical documentation";
const PHONE = { javaScriptEnabled: false, viewport: { width: 390, height: 844 }, hasTouch: true };

test("a phone without scripts leads from the search to a certificate that a stranger verifies", async ({ visitor }) => {
  test.setTimeout(180_000);
  const { page } = await visitor("demo", PHONE);

  await test.step("search with letters changed over, and filter", async () => {
    await page.goto("/");
    await page.getByRole("searchbox").first().fill("documetnation");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Showing results for “documentation”.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Search for “documetnation” instead" })).toBeVisible();
    await fits(page);
    await page.goto("/courses");
    await page.locator("summary").filter({ hasText: "Filters" }).click();
    for (const name of ["Beginner", "Intermediate"]) await page.getByRole("checkbox", { name }).check();
    await page.getByRole("button", { name: "Show results" }).click();
    await expect(page).toHaveURL(/level=beginner&level=intermediate/);
    await fits(page);
    await page.goto(`${page.url()}&q=documentation`.replace("q=&", ""));
    await page.getByRole("link", { name: COURSE }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(COURSE);
    await fits(page);
  });

  await test.step("sign up on the way, and confirm by mail", async () => {
    await page.locator(".buy-bar").getByRole("link", { name: "Enroll" }).click();
    await page.getByRole("complementary", { name: "Enroll" }).getByRole("link", { name: "Enroll" }).click();
    await page.getByLabel("First name").fill(PERSON.first);
    await page.getByLabel("Last name").fill(PERSON.last);
    await page.getByLabel("E-mail address").fill(PERSON.email);
    await page.locator('input[name="password"]').fill(PERSON.password);
    await fits(page);
    await page.locator("main").getByRole("button", { name: "Create account" }).click();
    await confirmAddress(page, PERSON.email);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(COURSE);
  });

  await test.step("enroll, read and mark as done", async () => {
    await page.locator(".buy-bar").getByRole("link", { name: "Enroll" }).click();
    await page.getByRole("complementary", { name: "Enroll" }).getByRole("button", { name: "Enroll" }).click();
    await expect(page).toHaveURL(/\/learn\/clear-technical-documentation$/);
    await fits(page);
    await page.getByRole("link", { name: "Start" }).first().click();
    await fits(page);
    const lessons = await learnEverything(page);
    expect(lessons.length).toBeGreaterThan(5);
    await expect(page.getByRole("heading", { name: "You completed this course" })).toBeVisible();
  });

  const code = await test.step("the certificate and its PDF", async () => {
    await page.getByRole("link", { name: "Show my certificate" }).click();
    await fits(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /PDF/ }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    const address = await page.getByRole("link", { name: "Public page" }).getAttribute("href");
    return address?.split("/").pop() ?? "";
  });

  await test.step("a stranger types its code", async () => {
    const stranger = await visitor("demo", PHONE);
    await stranger.page.goto("/verify");
    await stranger.page.locator("main").getByRole("textbox").first().fill(code);
    await stranger.page.getByRole("button", { name: "Check" }).click();
    await expect(stranger.page.getByText(NAME).first()).toBeVisible();
    await expect(stranger.page.getByText(COURSE).first()).toBeVisible();
    await fits(stranger.page);
  });
});

/** Fails when the page has to be moved sideways to be read. */
async function fits(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}
