// Lists marked data-arrange are put in order by pointer (SortableJS) and by keyboard: the handle lifts with Space or Enter,
// arrows move, Space puts down, Escape cancels. One request a move; one that fails puts the item back.
import Sortable from "sortablejs";
import { toast } from "./toasts.ts";

const item = (list: Element): HTMLElement[] => [...list.children].filter((child): child is HTMLElement => child instanceof HTMLElement && child.dataset["id"] !== undefined);

/** Where an item stood. */
type Place = { list: Element; next: Element | null };

const placeOf = (moved: HTMLElement): Place => ({ list: moved.parentElement as Element, next: moved.nextElementSibling });

const putBack = (moved: HTMLElement, place: Place): void => place.list.insertBefore(moved, place.next) as unknown as void;

/** The last move that was sent: the next one waits for it, so that they arrive in the order in which they were made. */
let last: Promise<unknown> = Promise.resolve();

/** Tells the server where the item stands now. */
function send(moved: HTMLElement, from: Place): Promise<void> {
  const list = moved.parentElement as HTMLElement;
  const all = item(list);
  const before = all[all.indexOf(moved) + 1]?.dataset["id"] ?? null;
  const body = list.dataset["arrange"] === "contents" ? { sectionId: list.dataset["section"] || null, before } : { before };
  const url = (list.dataset["placeUrl"] ?? "").replace("{id}", moved.dataset["id"] ?? "");
  const sent = last.then(() => put(url, body));
  last = sent;
  return sent.then((taken) => {
    if (taken) say(list.dataset["moved"]);
    else {
      putBack(moved, from);
      toast("danger", list.dataset["failed"] ?? "");
    }
    showEmpty();
  });
}

/** Whether the server took it. Going to another page does not stop it. */
async function put(url: string, body: object): Promise<boolean> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  const response = await fetch(url, { method: "PUT", headers, body: JSON.stringify(body), keepalive: true }).catch(() => null);
  return response?.ok === true;
}

/** Says something to those who do not see the page. */
function say(text: string | undefined): void {
  let region = document.getElementById("arrange-live");
  if (!region) {
    region = document.createElement("p");
    region.id = "arrange-live";
    region.className = "visually-hidden";
    region.setAttribute("aria-live", "assertive");
    document.body.append(region);
  }
  region.textContent = text ?? "";
}

/** The note of an empty list stands where no item is. */
function showEmpty(): void {
  for (const note of document.querySelectorAll<HTMLElement>("[data-arrange] > [data-empty]")) {
    note.hidden = item(note.parentElement as Element).length > 0;
  }
}

/** The place one step on, in the neighbouring list at the edge; nothing at the very edge. */
function step(moved: HTMLElement, down: boolean): boolean {
  const list = moved.parentElement as HTMLElement;
  const all = item(list);
  const at = all.indexOf(moved);
  const neighbour = all[at + (down ? 1 : -1)];
  if (neighbour) {
    if (down) neighbour.after(moved);
    else neighbour.before(moved);
    return true;
  }
  if (list.dataset["arrange"] !== "contents") return false;
  const lists = [...document.querySelectorAll<HTMLElement>("[data-arrange='contents']")];
  const other = lists[lists.indexOf(list) + (down ? 1 : -1)];
  if (!other) return false;
  if (down) other.prepend(moved);
  else other.append(moved);
  return true;
}

function keyboard(handle: HTMLElement): void {
  const moved = handle.closest<HTMLElement>("[data-id]");
  const list = moved?.parentElement;
  if (!moved || !list) return;
  let from: Place | null = null;
  const drop = (text: string | undefined): void => {
    from = null;
    handle.setAttribute("aria-pressed", "false");
    moved.classList.remove("is-lifted");
    say(text);
  };
  handle.setAttribute("aria-pressed", "false");
  handle.addEventListener("keydown", (event) => {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      if (from) {
        const start = from;
        drop(list.dataset["dropped"]);
        const stays = start.list === moved.parentElement && start.next === moved.nextElementSibling;
        if (!stays) void send(moved, start).then(() => handle.focus());
      } else {
        from = placeOf(moved);
        handle.setAttribute("aria-pressed", "true");
        moved.classList.add("is-lifted");
        say(list.dataset["lifted"]);
      }
    } else if (from && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      if (step(moved, event.key === "ArrowDown")) {
        handle.focus();
        moved.scrollIntoView({ block: "nearest" });
      }
    } else if (from && event.key === "Escape") {
      event.preventDefault();
      putBack(moved, from);
      handle.focus();
      drop(list.dataset["cancelled"]);
    }
  });
  handle.addEventListener("blur", () => {
    // Focus is lost for a moment while the item moves.
    setTimeout(() => {
      if (!from || document.activeElement === handle) return;
      putBack(moved, from);
      drop(list.dataset["cancelled"]);
    }, 100);
  });
}

/** The buttons that move one step: at once here, as the form that they belong to does it with a page. */
function steps(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    const down = button?.getAttribute("name")?.toLowerCase().endsWith("down");
    const moved = button?.closest<HTMLElement>("[data-id]");
    if (!(button instanceof HTMLButtonElement) || !moved || !(down || /up$/i.test(button.name))) return;
    event.preventDefault();
    const from = placeOf(moved);
    if (!step(moved, down === true)) return;
    button.focus();
    moved.scrollIntoView({ block: "nearest" });
    void send(moved, from);
  });
}

/** The bar above chosen items: there while any is chosen, with their number. */
function bulk(form: HTMLFormElement): void {
  const count = form.querySelector("[data-bulk-count]");
  const show = (): void => {
    const chosen = document.querySelectorAll<HTMLInputElement>(`input[form='${form.id}'][name='selected']:checked`).length;
    form.hidden = chosen === 0;
    const n = new Intl.NumberFormat(document.documentElement.lang).format(chosen);
    if (count) count.textContent = (form.dataset["count"] ?? "").replace("{n}", n);
  };
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === "selected") show();
  });
  addEventListener("pageshow", show);
  show();
}

/** Takes over the lists that can be put in order, and the bars above them. */
export function listenArrange(): void {
  for (const list of document.querySelectorAll<HTMLElement>("[data-arrange]")) {
    const kind = list.dataset["arrange"] ?? "";
    let from: Place | null = null;
    Sortable.create(list, {
      group: kind,
      handle: "[data-handle]",
      draggable: "[data-id]",
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      ghostClass: "is-ghost",
      onStart: ({ item: moved }) => {
        // SortableJS has not moved it yet.
        from = placeOf(moved);
      },
      onEnd: ({ item: moved, from: old, to, oldIndex, newIndex }) => {
        if (from && (old !== to || oldIndex !== newIndex)) void send(moved, from);
      },
    });
    for (const handle of list.querySelectorAll<HTMLElement>(":scope > [data-id] > [data-handle], :scope > [data-id] > .outline__head > [data-handle]")) keyboard(handle);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-bulk]")) bulk(form);
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-steps]")) steps(form);
  showEmpty();
}
