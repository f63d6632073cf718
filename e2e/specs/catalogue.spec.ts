import { expect, test } from "../support/test";

for (const scripts of [true, false]) {
  test(`two boxes of one filter, ${scripts ? "with" : "without"} scripts`, async ({ visitor }) => {
    const { page } = await visitor(undefined, { javaScriptEnabled: scripts });
    await page.goto("/courses?limit=2&sort=title");
    const boxes = ["English", "Arabic"].map((name) => page.getByRole("group", { name: "Language" }).getByRole("checkbox", { name }));
    for (const box of boxes) {
      await box.check();
      if (scripts) await expect(page).toHaveURL(box === boxes[0] ? /language=en/ : /language=en.*language=ar/);
    }
    if (!scripts) await page.getByRole("button", { name: "Show results" }).click();
    await expect(page).toHaveURL(/language=en.*language=ar/);
    await expect(page).toHaveURL(/sort=title/);
    await expect(page).toHaveURL(/limit=2/);
    for (const box of boxes) await expect(box).toBeChecked();
    await expect(page.getByText("3 courses")).toBeVisible();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "2", exact: true }).click();
    await expect(page).toHaveURL(/language=en.*language=ar.*page=2/);
    for (const box of boxes) await expect(box).toBeChecked();
    await page.locator(".chips").getByRole("link", { name: "English" }).click();
    await expect(boxes[0]!).not.toBeChecked();
    await expect(boxes[1]!).toBeChecked();
    await expect(page.getByText("1 course", { exact: true })).toBeVisible();
  });
}

test("another order is shown as soon as it is chosen", async ({ visitor }) => {
  const { page } = await visitor();
  await page.goto("/courses?language=en");
  await page.getByLabel("Sort by").selectOption("newest");
  await expect(page).toHaveURL(/language=en.*sort=newest|sort=newest.*language=en/);
});
