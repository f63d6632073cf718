import { expect } from "@playwright/test";
import type { Visitor } from "./test";

/** The people of the demo data, and the site where each signs in. The marketplace has no tenant. */
export const PEOPLE = {
  learner: { tenant: "demo", email: "student1@demo.com" },
  instructor: { tenant: "demo", email: "instructor1@demo.com" },
  admin: { tenant: "demo", email: "admin@demo.com" },
  arabicLearner: { tenant: "nour", email: "student2@nour.test" },
  superAdmin: { tenant: undefined, email: "root@platform.test" },
} as const;

export type Persona = keyof typeof PEOPLE;

/** The one password of the demo data. */
export const PASSWORD = "demo123";

/** Signs a person in through the page's own form. */
export async function signIn({ page }: Visitor, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  const form = page.locator("main form").filter({ has: page.locator('input[type="password"]') });
  await form.locator('input:not([type="hidden"]):not([type="password"]):not([type="checkbox"])').first().fill(email);
  await form.locator('input[type="password"]').fill(password);
  await form.locator('button:not([type="button"])').click();
  await expect(page).not.toHaveURL(/sign-in/);
}
