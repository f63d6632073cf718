// What a form that saves itself could not save before its page went away: it is kept for this tab, with the revision that it
// was made from, and put back when the page is there again. So a reload and an expired session lose nothing, and what somebody
// else saved in between is noticed as ever.

/** What was kept of one form. */
interface Kept {
  revision: string;
  body: string;
}

const key = (form: HTMLFormElement): string => `unsaved:${new URL(form.action).pathname}`;

/** Keeps what the form would send. */
export function keepUnsaved(form: HTMLFormElement, revision: string, body: string): void {
  try {
    sessionStorage.setItem(key(form), JSON.stringify({ revision, body } satisfies Kept));
  } catch {
    // A full or forbidden store only means that there is nothing to put back.
  }
}

/** Forgets what was kept: it is saved, or given up for what somebody else wrote. */
export function forgetUnsaved(form: HTMLFormElement): void {
  sessionStorage.removeItem(key(form));
}

function read(form: HTMLFormElement): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key(form)) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

/** Puts what was kept into the form; the revision that it was made from, if there was something. */
export function restoreUnsaved(form: HTMLFormElement): string | null {
  const kept = read(form);
  if (!kept) return null;
  const values = new URLSearchParams(kept.body);
  const at = new Map<string, number>();
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      field.checked = values.getAll(field.name).includes(field.value);
    } else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type !== "hidden" && field.type !== "file")) {
      const nth = at.get(field.name) ?? 0;
      at.set(field.name, nth + 1);
      const value = values.getAll(field.name)[nth];
      if (value !== undefined) field.value = value;
    }
  }
  return kept.revision;
}
