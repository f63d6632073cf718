// Short messages in a live region. Good news leaves by itself; a problem stays until it is dismissed.
import { icon, word } from "./words.ts";

const icons: Record<string, string> = { success: "circle-check", warning: "triangle-alert", danger: "circle-alert" };

function leave(toast: Element): void {
  toast.setAttribute("data-leaving", "");
  setTimeout(() => toast.remove(), 200);
}

function settle(toast: HTMLElement): void {
  if (toast.dataset["toast"] === "success" || toast.dataset["toast"] === "info") setTimeout(() => leave(toast), 6000);
}

/** Shows a message; `kind` is success, info, warning or danger. */
export function toast(kind: string, text: string): void {
  const region = document.getElementById("toasts");
  if (!region || !text) return;
  const box = document.createElement("div");
  box.className = `toast toast--${kind}`;
  box.dataset["toast"] = kind;
  const span = document.createElement("span");
  span.dir = "auto";
  span.textContent = text;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "btn btn--ghost btn--icon";
  close.setAttribute("data-dismiss", "");
  close.setAttribute("aria-label", word("dismiss"));
  close.append(icon("x"));
  box.append(icon(icons[kind] ?? "info"), span, close);
  region.append(box);
}

/** Dismiss buttons, leaving by itself, and the messages of a lost connection. */
export function listenToasts(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("[data-dismiss]");
    const box = button?.closest("[data-toast]");
    if (box) leave(box);
  });
  const region = document.getElementById("toasts");
  if (region) {
    new MutationObserver((records) => {
      for (const record of records) for (const node of record.addedNodes) if (node instanceof HTMLElement) settle(node);
    }).observe(region, { childList: true });
  }
  addEventListener("offline", () => toast("warning", word("offline")));
}
