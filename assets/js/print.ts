// Buttons that print the page as it stands. Without a script they are not shown, and the PDF is the way to print.

/** Listens once for the whole document. */
export function listenPrint(): void {
  document.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-print]")) window.print();
  });
}
