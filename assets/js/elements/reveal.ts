import { word } from "../words.ts";

/** A password field whose text can be shown. It is hidden again when the form is sent, so that the browser offers to keep it. */
export class CwReveal extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    const button = this.querySelector<HTMLButtonElement>("[data-reveal]");
    if (!input || !button) return;
    const show = (shown: boolean): void => {
      input.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
      button.setAttribute("aria-label", word(shown ? "hide" : "show"));
      const use = button.querySelector("use");
      use?.setAttribute("href", `${word("icons")}#${shown ? "eye-off" : "eye"}`);
    };
    button.addEventListener("click", () => show(input.type === "password"));
    input.form?.addEventListener("submit", () => show(false));
  }
}
