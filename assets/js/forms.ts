// Manners of forms: filters that submit themselves, buttons that show they are busy and cannot be pressed twice, the error summary in focus.

/** Milliseconds of quiet after which typed text is submitted. */
const QUIET = 400;

function autosubmit(form: HTMLFormElement): void {
  if (form.isConnected) form.requestSubmit();
}

/** Listens once for the whole document. */
export function listenForms(): void {
  let timer = 0;
  document.addEventListener("change", (event) => {
    const { form } = event.target as HTMLInputElement | HTMLSelectElement;
    const typed = event.target instanceof HTMLInputElement && /^(search|text|number)$/.test(event.target.type);
    if (form?.matches("[data-autosubmit]") && !typed) autosubmit(form);
  });
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || !/^(search|text|number)$/.test(field.type)) return;
    const form = field.form;
    if (!form?.matches("[data-autosubmit]")) return;
    clearTimeout(timer);
    timer = setTimeout(() => autosubmit(form), QUIET);
  });
  document.addEventListener("formdata", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== "get") return;
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (event.defaultPrevented || !(button instanceof HTMLButtonElement) || (event.target as HTMLFormElement).method === "dialog") return;
    if (button.ariaBusy === "true") return event.preventDefault();
    if (button.matches(".btn:not([name])")) button.ariaBusy = "true";
  });
  addEventListener("pageshow", () => {
    for (const button of document.querySelectorAll<HTMLElement>("form button[aria-busy='true']:not([data-busy])")) button.ariaBusy = null;
  });
  document.querySelector<HTMLElement>("[data-focus]")?.focus();
}
