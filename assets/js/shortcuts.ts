// Keys that work everywhere: `?` lists them, and any element with data-shortcut="x" is focused (a field) or followed (a link, a button).

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Listens once for the whole document. */
export function listenShortcuts(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog:modal")) return;
    if (event.key === "?") {
      (document.getElementById("shortcuts") as HTMLDialogElement | null)?.showModal();
      return;
    }
    const elements = document.querySelectorAll<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`);
    const element = [...elements].find((one) => one.offsetParent !== null);
    if (!element) return;
    event.preventDefault();
    if (typing(element)) element.focus();
    else element.click();
  });
}
