// Forms marked data-draft="name" keep what was typed for this tab: through a reload, an error and an expired session.
// Passwords and files are never kept. A draft goes away when its form was sent and the answer no longer shows the form.

type Kept = { sent: boolean; values: Record<string, string> };
const prefix = "draft:";
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((field): field is Field =>
    (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && /^(text|email|tel|url|number|date|time|datetime-local|search)$/.test(field.type))) && field.name !== "");
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

function keep(form: HTMLFormElement, sent: boolean): void {
  const values: Record<string, string> = {};
  for (const field of fields(form)) values[field.name] = field.value;
  try {
    sessionStorage.setItem(prefix + form.dataset["draft"], JSON.stringify({ sent, values } satisfies Kept));
  } catch {
    // A full or forbidden store only means that there is no draft.
  }
}

/** Restores what was kept and listens for what is typed. */
export function keepDrafts(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-draft]")];
  const here = new Set(forms.map((form) => prefix + form.dataset["draft"]));
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix) && !here.has(key) && read(key)?.sent) sessionStorage.removeItem(key);
  }
  for (const form of forms) {
    const kept = read(prefix + form.dataset["draft"]);
    for (const field of fields(form)) {
      const value = kept?.values[field.name];
      const untouched = field instanceof HTMLSelectElement || field.value === "";
      if (value && untouched && !form.querySelector("[aria-invalid]")) field.value = value;
    }
    form.addEventListener("input", () => keep(form, false));
    form.addEventListener("submit", () => keep(form, true));
  }
}
