import { expect, type Page } from "@playwright/test";
import { PASSWORD, signIn } from "./personas";
import type { Visitor } from "./test";

/** An article in a course of its own, as its author writes it and as a learner reads it. */
export interface Article {
  /** The address of its editor. */
  editor: string;
  /** The address of the lesson. */
  lesson: string;
  /** The path of the API where it is. */
  resource: string;
}

/** What the API answers. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Asks the API for many things, one after the other, as the person with this token. */
export function ask(page: Page, token: string, method: string, path: string, bodies: (object | undefined)[]): Promise<Answer[]> {
  return page.evaluate(
    async ({ token, method, path, bodies }) => {
      const answers: { status: number; body: Record<string, unknown> }[] = [];
      for (const body of bodies) {
        const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
        const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
        answers.push({ status: response.status, body: JSON.parse((await response.text()) || "{}") });
      }
      return answers;
    },
    { token, method, path, bodies },
  );
}

/** Signs in, in the browser and at the API; the token. */
export async function enter(visitor: Visitor, email: string): Promise<string> {
  await signIn(visitor, email);
  const [session] = await ask(visitor.page, "", "POST", "/api/v1/public/sessions", [{ identifier: email, password: PASSWORD }]);
  return String(session?.body["accessToken"]);
}

/** Makes a public course with one empty article, and lets the learner into it. */
export async function begin(author: Visitor, teacher: string, reader: Visitor, learner: string, title: string): Promise<Article> {
  const one = async (visitor: Visitor, token: string, method: string, path: string, body?: object) => {
    const [answer] = await ask(visitor.page, token, method, path, [body]);
    expect(answer?.status, `${method} ${path}: ${JSON.stringify(answer?.body)}`).toBeLessThan(300);
    return answer?.body ?? {};
  };
  const courses = "/api/v1/instructor/courses";
  const draft = { title, shortDescription: "What comes in from outside.", courseType: "online", level: "beginner", language: "en" };
  const course = await one(author, teacher, "POST", courses, draft);
  const content = await one(author, teacher, "POST", `${courses}/${course["id"]}/contents`, { title, markdown: "Nothing yet.", isRequired: true });
  await one(author, teacher, "PUT", `${courses}/${course["id"]}/publication`);
  await one(reader, learner, "POST", "/api/v1/learner/enrollments", { courseId: course["id"] });
  return {
    editor: `/teach/courses/${course["id"]}/contents/${content["id"]}`,
    lesson: `/learn/${course["slug"]}/${content["id"]}`,
    resource: `${courses}/${course["id"]}/contents/${content["id"]}`,
  };
}

/** Pastes into the editor what other programs put on the clipboard, one after the other. */
export async function paste(page: Page, ...pieces: string[]): Promise<void> {
  await page.locator(".ProseMirror").evaluate((editor, pieces) => {
    for (const html of pieces) {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", html);
      clipboardData.setData("text/plain", "Only text.");
      editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }
  }, pieces);
}
