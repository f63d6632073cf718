import { dragAbove } from "../support/drag";
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
    // An article is written in the editor and saves itself.
    const section = page.locator(".outline").filter({ hasText: way.section });
    await section.locator("details.menu > summary").click();
    await section.locator(`form[action="${course}/articles"] button`).click();
    await page.locator("[name=title]").fill(way.lesson);
    await page.locator(".ProseMirror").click();
    await page.keyboard.type("A scale says how much smaller the map is: ");
    const saved = page.waitForResponse((response) => (response.request().postData() ?? "").includes("frac") && response.ok());
    await page.locator('.richtext__bar button:has(use[href$="#sigma"])').click();
    await page.locator("dialog[open] [name=tex]").fill("\\frac{1}{50000}");
    await page.locator("dialog[open] button[value=yes]").click();
    await expect(page.locator(".ProseMirror mfrac")).toBeVisible();
    await saved;
    await expect(page.locator("[data-save-state][data-is=saved]")).toBeVisible();
    await page.reload();
    await expect(page.locator(".ProseMirror mfrac")).toBeVisible();
    await expect(page.locator("[name=title]")).toHaveValue(way.lesson);
    await page.locator(".page-header__actions button[name=shown]").click();

    // A second one comes as Markdown.
    await page.goto(course);
    await page.locator(".outline").filter({ hasText: way.section }).locator("details.menu > summary").click();
    await page.locator(".outline").filter({ hasText: way.section }).locator('a[href*="/articles/new"]').click();
    await expect(page.locator("[name=section] option:checked")).toHaveText(way.section);
    await page.locator("[name=title]").fill("Contour lines");
    await page.locator("[name=markdown]").fill("They **never** cross.");
    await page.locator("main form button[type=submit]").click();
    const order = page.locator(".outline__item .outline__title");
    await expect(order).toHaveText([way.lesson, "Contour lines"]);
    // One step by its button, back by the lifted handle, and once more by the mouse.
    await page.locator(".outline__item").filter({ hasText: way.lesson }).locator('[name=down]').focus();
    const stepped = page.waitForResponse((response) => response.url().endsWith("/place") && response.status() === 204);
    await page.keyboard.press("Enter");
    await expect(order).toHaveText(["Contour lines", way.lesson]);
    await stepped;
    const handle = (title: string) => page.locator(".outline__item").filter({ hasText: title }).locator("[data-handle]");
    await expect(handle(way.lesson)).toHaveAttribute("aria-pressed", "false");
    await handle(way.lesson).focus();
    const moved = page.waitForResponse((response) => response.url().endsWith("/place") && response.status() === 204);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    await moved;
    await page.reload();
    await expect(order).toHaveText([way.lesson, "Contour lines"]);
    const again = page.waitForResponse((response) => response.url().endsWith("/place") && response.status() === 204);
    await dragAbove(page, handle("Contour lines"), page.locator(".outline__item").filter({ hasText: way.lesson }), false);
    await again;
    await page.reload();
    await expect(order).toHaveText(["Contour lines", way.lesson]);

    const stranger = await visitor(person.tenant);
    expect((await stranger.page.goto(`/courses/${way.slug}`))?.status()).toBe(404);
    await page.locator(`form[action="${course}/publication"] button`).click();
    await expect(page.locator(`a[href="/courses/${way.slug}"]`)).toBeVisible();
    expect((await stranger.page.goto(`/courses/${way.slug}`))?.status()).toBe(200);
    await expect(stranger.page.locator("main")).toContainText(way.lesson);

    await page.locator(".outline__item").filter({ hasText: way.lesson }).locator('[name=hide]').click();
    await expect(page.locator('button[name=show]')).toBeVisible();
    await stranger.page.reload();
    await expect(stranger.page.locator("main")).not.toContainText(way.lesson);
    await page.locator(`form[action="${course}/archive"] button`).click();
    await page.locator("dialog[open] [data-yes]").click();
    await expect(page.locator(`form[action="${course}/archive"]`)).toHaveCount(0);
    expect((await stranger.page.goto(`/courses/${way.slug}`))?.status()).toBe(404);

    // A copy is a draft of its own; nobody has a place in it, so it can go.
    await page.locator(`form[action="${course}/copies"] button`).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(way.title);
    expect(new URL(page.url()).pathname).not.toBe(course);
    await expect(page.locator(".outline__item .outline__title")).toHaveCount(2);
    await page.locator('form[action$="/removal"] button').click();
    await page.locator("dialog[open] [data-yes]").click();
    await expect(page).toHaveURL(/\/teach\/courses$/);
  });
}

test("of two who write at once the second is told, and keeps what was typed", async ({ visitor, guard }) => {
  guard.allow(/^answer 412: /);
  const person = PEOPLE.instructor;
  const [first, second] = [await visitor(person.tenant), await visitor(person.tenant)];
  for (const author of [first, second]) await signIn(author, person.email);
  await first.page.goto("/teach/courses");
  await first.page.getByRole("link", { name: /reading charts/i }).first().click();
  await first.page.locator(".outline__item a.outline__title").first().click();
  await second.page.goto(first.page.url());
  const before = await first.page.locator("textarea[name=description]").inputValue();
  const saved = (author: typeof first) => author.page.locator("[data-save-state]");
  await first.page.locator("textarea[name=description]").fill("Said by the first.");
  await expect(saved(first)).toHaveAttribute("data-is", "saved");
  await second.page.locator("textarea[name=description]").fill("Said by the second.");
  await expect(saved(second)).toHaveAttribute("data-is", "conflict");
  await expect(second.page.locator("textarea[name=description]")).toHaveValue("Said by the second.");
  await second.page.locator("[data-overwrite]").click();
  await expect(saved(second)).toHaveAttribute("data-is", "saved");
  await first.page.reload();
  await expect(first.page.locator("textarea[name=description]")).toHaveValue("Said by the second.");
  await first.page.locator("textarea[name=description]").fill(before);
  await expect(saved(first)).toHaveAttribute("data-is", "saved");
});

