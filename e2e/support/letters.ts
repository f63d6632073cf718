import { expect, type Page } from "@playwright/test";

/** Follows the link of the newest letter to this address in the demo's mailbox, which the page links to, and confirms. */
export async function confirmAddress(page: Page, email: string): Promise<void> {
  await page.getByRole("link", { name: "Open the letters" }).click();
  const letter = page.getByRole("row").filter({ hasText: email }).getByRole("link");
  await expect(async () => {
    await page.reload();
    await expect(letter.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await letter.first().click();
  await page.locator('main a[href*="/verify-email"]').click();
  await page.getByRole("button", { name: "Confirm and go on" }).click();
}
