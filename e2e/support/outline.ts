import { expect, type Locator, type Page } from "@playwright/test";
import { ask } from "./article";
import type { Visitor } from "./test";

/** A course that was made by a program, for a test of what is done to its lessons. */
export interface Composed {
  /** The address of its page for those who teach it. */
  page: string;
  slug: string;
  /** The ids of its lessons, by title. */
  contents: Record<string, string>;
}

/** Makes a published course with one section that holds these articles. */
export async function compose({ page }: Visitor, teacher: string, title: string, section: string, lessons: string[]): Promise<Composed> {
  const one = async (method: string, path: string, body?: object) => {
    const [answer] = await ask(page, teacher, method, path, [body]);
    expect(answer?.status, `${method} ${path}: ${JSON.stringify(answer?.body)}`).toBeLessThan(300);
    return answer?.body ?? {};
  };
  const courses = "/api/v1/instructor/courses";
  const draft = { title, shortDescription: "One thing after the other.", courseType: "online", level: "beginner", language: "en" };
  const course = await one("POST", courses, draft);
  const { id: sectionId } = await one("POST", `${courses}/${course["id"]}/sections`, { title: section });
  const contents: Record<string, string> = {};
  for (const lesson of lessons) {
    const body = { title: lesson, markdown: "Text.", isRequired: true, sectionId };
    contents[lesson] = String((await one("POST", `${courses}/${course["id"]}/contents`, body))["id"]);
  }
  await one("PUT", `${courses}/${course["id"]}/publication`);
  return { page: `/teach/courses/${course["id"]}`, slug: String(course["slug"]), contents };
}

/** The lessons of a section, or of those in no section without one. */
export function lessonsIn(page: Page, section?: string): Locator {
  const list = section ? page.locator(".teach__section").filter({ hasText: section }) : page.locator('.teach__section:has([data-section=""])');
  return list.locator(".outline__item a.outline__title");
}
