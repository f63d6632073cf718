import { execFileSync } from "node:child_process";
import { expectAccessible } from "../support/axe";
import { learnEverything } from "../support/lesson";
import { confirmAddress } from "../support/letters";
import { PEOPLE, signIn } from "../support/personas";
import { expect, test, type Visitor } from "../support/test";

const PERSON = { first: "Wren", last: "Halloway", email: "wren.halloway@example.com", password: "a-long-enough-phrase" };
const NAME = `${PERSON.first} ${PERSON.last}`;
const COURSE = "Reading charts honestly";

test("a visitor finds a course, signs up, learns it all, and a stranger verifies the certificate", async ({ visitor }) => {
  test.setTimeout(300_000);
  const me = await visitor("demo");
  const { page } = me;

  await test.step("search forgives a typo", async () => {
    await page.goto("/");
    await page.getByRole("searchbox").first().fill("reeding charts");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: COURSE }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(COURSE);
    await expectAccessible(page);
  });

  await test.step("sign up on the way to the course", async () => {
    await page.getByRole("complementary", { name: "Enroll" }).getByRole("link", { name: "Enroll" }).click();
    await page.getByLabel("First name").fill(PERSON.first);
    await page.getByLabel("Last name").fill(PERSON.last);
    await page.getByLabel("E-mail address").fill(PERSON.email);
    await page.locator('input[name="password"]').fill(PERSON.password);
    await page.locator("main").getByRole("button", { name: "Create account" }).click();
    await confirmAddress(page, PERSON.email);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(COURSE);
  });

  await test.step("enroll", async () => {
    await page.getByRole("complementary", { name: "Enroll" }).getByRole("button", { name: "Enroll" }).click();
    await expect(page).toHaveURL(/\/learn\/reading-charts-honestly$/);
    await page.goto(`${page.url()}/access`);
    await expect(page.getByText("You took a free place")).toBeVisible();
    await page.getByRole("link", { name: "Back to the course" }).click();
  });

  await test.step("every lesson, to one hundred percent", async () => {
    await page.getByRole("link", { name: "Start" }).first().click();
    const lessons = await learnEverything(page);
    expect(lessons.length).toBeGreaterThan(5);
    await expect(page.getByRole("heading", { name: "You completed this course" })).toBeVisible();
    await expect(page.getByRole("progressbar").first()).toHaveJSProperty("value", 100);
  });

  const code = await test.step("the certificate is a PDF that names the person", () => certificate(me));

  const stranger = await visitor("demo");
  await test.step("a stranger verifies it", async () => {
    await stranger.page.goto(`/verify/${code}`);
    await expect(stranger.page.getByText(NAME).first()).toBeVisible();
    await expect(stranger.page.getByText(COURSE).first()).toBeVisible();
    await expectAccessible(stranger.page);
  });

  await test.step("a revoked certificate says so to everyone", async () => {
    const admin = await visitor("demo");
    await signIn(admin, PEOPLE.admin.email);
    await revoke(admin.page);
    await stranger.page.reload();
    await expect(stranger.page.getByText(/revoked/i).first()).toBeVisible();
    await expect(stranger.page.getByText("Issued by mistake")).toBeVisible();
  });
});

/** Downloads the certificate and answers its code, read from the PDF itself. */
async function certificate({ page }: Visitor): Promise<string> {
  await page.getByRole("link", { name: "Show my certificate" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /PDF/ }).first().click(),
  ]);
  await download.saveAs("out/certificate.pdf");
  const text = execFileSync("pdftotext", ["-layout", "out/certificate.pdf", "-"], { encoding: "utf8" });
  expect(text).toContain(NAME);
  expect(text).toContain(COURSE);
  const code = /\/verify\/([A-Za-z0-9-]+)/.exec(text)?.[1];
  expect(code, "the address to verify at is printed").toBeTruthy();
  return code ?? "";
}

async function revoke(page: Visitor["page"]): Promise<void> {
  await page.goto("/admin/certificates");
  const row = page.getByRole("row").filter({ hasText: NAME });
  await row.locator("summary").click();
  await row.getByRole("textbox").fill("Issued by mistake");
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("The certificate is revoked.")).toBeVisible();
}
