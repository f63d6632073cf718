// Native dialogs: the buttons carry command/commandfor; this serves browsers without those, and closes on a click outside.

const native = "commandForElement" in HTMLButtonElement.prototype;

/** Listens once for the whole document. */
export function listenDialogs(): void {
  document.addEventListener("click", (event) => {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>("[data-dialog-open]");
    if (opener && !native) (document.getElementById(opener.dataset["dialogOpen"] ?? "") as HTMLDialogElement | null)?.showModal();
    const closer = target.closest("[data-dialog-close]");
    if (closer) closer.closest("dialog")?.close();
    if (target instanceof HTMLDialogElement && target.open && outside(target, event)) target.close();
  });
}

function outside(dialog: HTMLDialogElement, event: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}
