import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expectAccessible } from "../support/axe";
import { expect, test, type Visitor } from "../support/test";
import { learnEverything } from "../support/lesson";

const PERSON = { first: "Wren", last: "Halloway", email: "wren.halloway@example.com", password: "a-long-enough-phrase" };
const COURSE = "Reading charts honestly";

test("a visitor finds a course, signs up, learns it all, and a stranger verifies the certificate", async ({ visitor }) => {
  test.setTimeout(240_000);
  const me = await visitor("demo");
  const { page } = me;

  await test.step("search forgives a typo", async () => {
    await page.goto("/");
    await page.getByRole("searchbox").first().fill("reeding chats");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: COURSE }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(COURSE);
    await expectAccessible(page);
  });

  await test.step("sign up and verify the address", async () => {
    await page.goto("/sign-up");
    await page.getByLabel("First name").fill(PERSON.first);
    await page.getByLabel("Last name").fill(PERSON.last);
    await page.getByLabel("E-mail").fill(PERSON.email);
    await page.getByLabel("Password", { exact: true }).fill(PERSON.password);
    await page.locator("main form").getByRole("button", { name: /create/i }).click();
    await followMail(me, PERSON.email);
  });

  await test.step("enroll", async () => {
    await page.goto("/courses/reading-charts-honestly");
    await page.getByRole("button", { name: /enroll/i }).first().click();
    await expect(page).toHaveURL(/\/learn\//);
  });

  await test.step("every lesson, to one hundred percent", () => learnEverything(page));

  const code = await test.step("the certificate is a PDF that names the person", () => certificate(me));

  await test.step("a stranger verifies it", async () => {
    const stranger = await visitor("demo");
    await stranger.page.goto(`/verify/${code}`);
    await expect(stranger.page.getByText(`${PERSON.first} ${PERSON.last}`)).toBeVisible();
    await expect(stranger.page.getByText(COURSE).first()).toBeVisible();
    await expectAccessible(stranger.page);
  });
});

/** Opens the newest letter to an address in the demo's mailbox and follows its link. */
async function followMail({ page }: Visitor, to: string): Promise<void> {
  await page.goto("/dev/mail");
  await page.getByRole("link", { name: new RegExp(to.replaceAll(".", "\\.")) }).first().click();
  await page.locator('main a[href*="verif"], main a[href*="confirm"]').first().click();
  await expect(page.locator("main")).toBeVisible();
}

/** Downloads the certificate and answers its code, read from the PDF itself. */
async function certificate({ page }: Visitor): Promise<string> {
  await page.goto("/me/certificates");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /download|pdf/i }).first().click(),
  ]);
  const file = "out/certificate.pdf";
  await download.saveAs(file);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  writeFileSync("out/certificate.txt", text);
  expect(text).toContain(`${PERSON.first} ${PERSON.last}`);
  expect(text).toContain(COURSE);
  const code = /\/verify\/([A-Za-z0-9-]+)/.exec(text)?.[1];
  expect(code, "the address to verify at is printed").toBeTruthy();
  return code ?? "";
}
