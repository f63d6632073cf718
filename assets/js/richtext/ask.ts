// A small dialog that asks for a few lines of text.
import { word } from "../words.ts";

/** A field of the dialog. */
export type Field = { name: string; label: string; value?: string; ltr?: boolean; lines?: number };

/** What was typed, by field; nothing when the reader cancelled. `extra` stands above the fields, such as an upload. */
export function ask(title: string, yes: string, fields: Field[], extra?: Node): Promise<Record<string, string> | null> {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const head = document.createElement("div");
  head.className = "dialog__head";
  const heading = document.createElement("h2");
  heading.id = "ask-title";
  heading.textContent = title;
  head.append(heading);
  dialog.setAttribute("aria-labelledby", heading.id);
  const form = document.createElement("form");
  form.method = "dialog";
  form.className = "dialog__body form";
  if (extra) form.append(extra);
  for (const field of fields) {
    const label = document.createElement("label");
    label.className = "field";
    const text = document.createElement("span");
    text.className = "field__label";
    text.textContent = field.label;
    const input = document.createElement(field.lines ? "textarea" : "input");
    input.className = "input";
    input.name = field.name;
    input.value = field.value ?? "";
    input.dir = field.ltr ? "ltr" : "auto";
    input.required = true;
    if (input instanceof HTMLTextAreaElement) input.rows = field.lines ?? 2;
    label.append(text, input);
    form.append(label);
  }
  const actions = document.createElement("div");
  actions.className = "dialog__actions";
  const no = document.createElement("button");
  no.type = "button";
  no.className = "btn btn--secondary";
  no.textContent = word("cancel");
  no.addEventListener("click", () => dialog.close());
  const button = document.createElement("button");
  button.className = "btn";
  button.value = "yes";
  button.textContent = yes;
  actions.append(no, button);
  form.append(actions);
  dialog.append(head, form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const said = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      resolve(dialog.returnValue === "yes" ? said : null);
      dialog.remove();
    });
    dialog.showModal();
    form.querySelector<HTMLElement>("input:not([type='file']):not([type='hidden']), textarea")?.focus();
  });
}
