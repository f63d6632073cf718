// Menus are <details>: they open without a script. This closes them when attention moves on, and adds the arrow keys.

const open = (): NodeListOf<HTMLDetailsElement> => document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]");

function items(menu: HTMLDetailsElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("a[href], button:not([disabled]), input")].filter((item) => item.offsetParent !== null);
}

function step(menu: HTMLDetailsElement, key: string): void {
  const list = items(menu);
  const at = list.indexOf(document.activeElement as HTMLElement);
  const next = key === "Home" ? 0 : key === "End" ? list.length - 1 : key === "ArrowDown" ? at + 1 : at < 0 ? list.length - 1 : at - 1;
  list[(next + list.length) % list.length]?.focus();
}

/** Listens once for the whole document. */
export function listenMenus(): void {
  document.addEventListener("click", (event) => {
    for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  document.addEventListener("focusin", (event) => {
    for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const menu = (event.target as Element).closest<HTMLDetailsElement>("details[data-menu]");
    if (!menu?.open) return;
    if (event.key === "Escape") {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    } else if (/^(ArrowDown|ArrowUp|Home|End)$/.test(event.key) && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      step(menu, event.key);
    }
  });
}
