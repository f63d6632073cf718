/** A text with a button that copies it and says so. */
export class CwCopy extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>("[data-copy]");
    const value = this.querySelector("[data-copy-value]");
    const label = button?.querySelector("span");
    if (!button || !value || !label) return;
    const idle = label.textContent;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(value.textContent ?? "");
      } catch {
        getSelection()?.selectAllChildren(value);
        return;
      }
      label.textContent = button.dataset["doneText"] ?? idle;
      button.dataset["done"] = "";
      setTimeout(() => {
        label.textContent = idle;
        delete button.dataset["done"];
      }, 2000);
    });
  }
}
