/** The appearance switch: applies the choice at once and keeps it by the same request that the form would send. */
export class CwTheme extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      const theme = (event.submitter as HTMLButtonElement | null)?.value;
      if (!theme) return;
      event.preventDefault();
      event.stopPropagation();
      const form = event.target as HTMLFormElement;
      document.documentElement.dataset["theme"] = theme;
      for (const button of document.querySelectorAll<HTMLButtonElement>("cw-theme button[name='theme']")) {
        button.setAttribute("aria-pressed", String(button.value === theme));
      }
      const body = new URLSearchParams({ theme, return: location.pathname + location.search });
      void fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => undefined);
    });
  }
}
