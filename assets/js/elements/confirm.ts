/** Wraps one form and asks, in a dialog that names the thing, before the form is sent. Focus returns to the button. */
export class CwConfirm extends HTMLElement {
  #sure = false;

  connectedCallback(): void {
    const dialog = this.querySelector<HTMLDialogElement>("dialog[data-confirm]");
    if (!dialog) return;
    let form: HTMLFormElement | null = null;
    let button: HTMLElement | null = null;
    this.addEventListener("submit", (event) => {
      if (this.#sure) {
        this.#sure = false;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      form = event.target as HTMLFormElement;
      button = event.submitter;
      dialog.showModal();
    }, { capture: true });
    dialog.querySelector("[data-no]")?.addEventListener("click", () => dialog.close());
    dialog.querySelector("[data-yes]")?.addEventListener("click", () => {
      dialog.close();
      this.#sure = true;
      form?.requestSubmit(button);
    });
  }
}
