import { signIn, PEOPLE } from "../support/personas";
import { expect, test } from "../support/test";

// An instructor makes a course from nothing; a stranger finds what is published and nothing else. Once in English at a desk,
// once in Arabic on a phone, and both times without the help of an address that is not linked.
const WAYS = [
  { language: "en", width: 1280, title: "Reading maps", slug: "reading-maps", section: "The scale", lesson: "One to many" },
  { language: "ar", width: 390, title: "Maps for hikers", slug: "maps-for-hikers", section: "مقياس الرسم", lesson: "واحد إلى كثير" },
];

for (const way of WAYS) {
  test(`an instructor makes and publishes a course (${way.language}, ${way.width} px)`, async ({ visitor, guard }) => {
    guard.allow(/^answer 422: /);
    guard.allow(/^answer 404: /);
    const person = PEOPLE.instructor;
    const author = await visitor(person.tenant);
    await author.page.setViewportSize({ width: way.width, height: 844 });
    await signIn(author, person.email);
    const { page } = author;
    await page.goto(`/teach/courses?lang=${way.language}`);
    await page.locator('a[href="/teach/courses/new"]').first().click();
    await page.locator("[name=title]").fill(way.title);
    await page.locator("main form button[type=submit]").click();
    await expect(page.locator("#f-shortDescription-error")).toBeVisible();
    await expect(page.locator("[name=title]")).toHaveValue(way.title);
    await page.locator("[name=shortDescription]").fill("Find your way with nothing but paper.");
    await page.locator("main form button[type=submit]").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(way.title);
    const course = new URL(page.url()).pathname;

    await page.locator("[name=section]").fill(way.section);
    await page.locator(`form[action="${course}/sections"] button`).click();
    await page.locator(".outline").filter({ hasText: way.section }).getByRole("link").first().click();
    await expect(page.locator("[name=section] option:checked")).toHaveText(way.section);
    await page.locator("[name=title]").fill(way.lesson);
    await page.locator("[name=markdown]").fill("A **scale** says how much smaller the map is.");
    await page.locator("main form button[type=submit]").click();
    await expect(page.locator(".outline").filter({ hasText: way.section })).toContainText(way.lesson);

    await page.locator(".outline").filter({ hasText: way.section }).getByRole("link").first().click();
    await page.locator("[name=title]").fill("Contour lines");
    await page.locator("[name=markdown]").fill("They never cross.");
    await page.locator("main form button[type=submit]").click();
    const order = page.locator(".outline__item .outline__title");
    await expect(order).toHaveText([way.lesson, "Contour lines"]);
    await page.locator(".outline__item").filter({ hasText: way.lesson }).locator('[value="down"]').focus();
    await page.keyboard.press("Enter");
    await expect(order).toHaveText(["Contour lines", way.lesson]);

    const stranger = await visitor(person.tenant);
    expect((await stranger.page.goto(`/courses/${way.slug}`))?.status()).toBe(404);
    await page.locator(`form[action="${course}/publication"] button`).click();
    await expect(page.locator(`a[href="/courses/${way.slug}"]`)).toBeVisible();
    expect((await stranger.page.goto(`/courses/${way.slug}`))?.status()).toBe(200);
    await expect(stranger.page.locator("main")).toContainText(way.lesson);

    await page.locator(".outline__item").filter({ hasText: way.lesson }).locator('[name="shown"]').click();
    await expect(page.locator('button[name="shown"][value="yes"]')).toBeVisible();
    await stranger.page.reload();
    await expect(stranger.page.locator("main")).not.toContainText(way.lesson);
    await page.locator(`form[action="${course}/archive"] button`).click();
    await page.locator("dialog[open] [data-yes]").click();
    await expect(page.locator(`form[action="${course}/archive"]`)).toHaveCount(0);
    expect((await stranger.page.goto(`/courses/${way.slug}`))?.status()).toBe(404);
  });
}
