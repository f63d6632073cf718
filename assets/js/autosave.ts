// Forms marked data-autosave save themselves: a moment after typing, at once after a choice. One request at a time, the newest
// state wins. A form without a script is saved by its button, at the same address. What is not saved when the page goes is kept.
import { forgetUnsaved, keepUnsaved, restoreUnsaved } from "./unsaved.ts";

/** Milliseconds of quiet after which typed text is saved. */
const QUIET = 800;
/** Longest pause between two tries, in milliseconds. */
const PATIENCE = 30_000;

type Fault = { pointer: string; detail: string };
type Answer = { revision?: number; reload?: boolean; errors?: Fault[] };

class Autosave {
  readonly #form: HTMLFormElement;
  readonly #state: HTMLElement | null;
  #timer = 0;
  #sent = "";
  #running = false;
  #again = false;
  #tries = 0;
  #stopped = false;
  #leaving = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#state = form.querySelector("[data-save-state]");
    // What was typed before this script was here is not saved yet.
    const served = form.cloneNode(true) as HTMLFormElement;
    served.reset();
    this.#sent = this.#body(served);
    this.#restore();
    if (this.#dirty()) this.#changed(QUIET);
    form.addEventListener("input", (event) => {
      // An address that is half typed is nobody's: it is saved when it is whole.
      if (!(event.target instanceof HTMLElement && event.target.hasAttribute("data-save-late"))) this.#changed(QUIET);
    });
    form.addEventListener("change", (event) => {
      const target = event.target;
      const typed = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && /^(text|search|number)$/.test(target.type));
      this.#changed(typed ? QUIET : 0);
    });
    form.addEventListener("focusout", () => this.#soon(QUIET));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#soon(0);
    });
    form.querySelector("[data-overwrite]")?.addEventListener("click", () => this.#overwrite());
    form.querySelector("[data-discard]")?.addEventListener("click", () => this.#discard());
    addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        this.#soon(0);
      }
    });
    addEventListener("beforeunload", (event) => {
      if (this.#dirty() && !this.#leaving) event.preventDefault();
    });
    addEventListener("pagehide", () => this.#keep());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.#soon(0);
    });
    addEventListener("online", () => this.#soon(0));
    form.querySelector("[data-save]")?.setAttribute("hidden", "");
  }

  /** What the form sends, without the revision: that alone is no change. */
  #body(form = this.#form): string {
    const data = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (name !== "revision" && typeof value === "string") data.append(name, value);
    return data.toString();
  }

  #dirty(): boolean {
    return this.#body() !== this.#sent;
  }

  /** Puts back what an earlier visit of this page could not save. */
  #restore(): void {
    const from = restoreUnsaved(this.#form);
    const revision = this.#revision();
    if (from === null || !revision) return;
    if (this.#dirty()) revision.value = from;
    else forgetUnsaved(this.#form);
  }

  #keep(): void {
    if (this.#dirty()) keepUnsaved(this.#form, this.#revision()?.value ?? "", this.#body());
  }

  /** Something is not saved any more: the page says so at once. */
  #changed(after: number): void {
    const is = this.#state?.dataset["is"];
    if (is !== "unsaved" && is !== "conflict" && is !== "invalid" && this.#dirty()) this.#say("unsaved");
    this.#soon(after);
  }

  #soon(after: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => void this.#save(), after);
  }

  async #save(): Promise<void> {
    if (this.#stopped || !this.#dirty()) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    const body = this.#body();
    this.#say("saving");
    try {
      const revision = this.#revision()?.value ?? "";
      const response = await fetch(this.#form.action, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: `revision=${encodeURIComponent(revision)}&${body}`,
        signal: AbortSignal.timeout(PATIENCE),
      });
      await this.#answered(response, body);
    } catch {
      this.#later(0);
    }
    this.#running = false;
    if (this.#again) {
      this.#again = false;
      this.#soon(0);
    }
  }

  async #answered(response: Response, body: string): Promise<void> {
    const answer = (await response.json().catch(() => ({}))) as Answer;
    if (response.ok && answer.revision !== undefined) {
      this.#tries = 0;
      this.#sent = body;
      const revision = this.#revision();
      if (revision) revision.value = String(answer.revision);
      this.#clear();
      forgetUnsaved(this.#form);
      const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit" }).format(new Date());
      if (this.#dirty()) this.#changed(QUIET);
      else this.#say("saved", time);
      if (answer.reload) this.#load();
    } else if (response.status === 412) {
      this.#stopped = true;
      this.#form.dataset["present"] = String(answer.revision ?? "");
      this.#form.querySelector("[data-conflict-banner]")?.removeAttribute("hidden");
      this.#say("conflict");
    } else if (response.status === 422) {
      this.#mark(answer.errors ?? []);
      this.#say("invalid");
    } else if (response.status === 401) {
      this.#load();
    } else {
      this.#later(Number(response.headers.get("retry-after") ?? 0) * 1000);
    }
  }

  /** Tries again, each time after a longer pause. */
  #later(atLeast: number): void {
    this.#say("failed");
    const pause = Math.max(atLeast, Math.min(PATIENCE, 1000 * 2 ** this.#tries));
    this.#tries += 1;
    this.#soon(pause);
  }

  /** The reader keeps what was typed here: it is saved over what the other one wrote. */
  #overwrite(): void {
    const revision = this.#revision();
    const present = this.#form.dataset["present"];
    if (!revision || !present) return this.#load();
    revision.value = present;
    this.#stopped = false;
    this.#form.querySelector("[data-conflict-banner]")?.setAttribute("hidden", "");
    this.#soon(0);
  }

  /** The reader takes what the other one wrote. */
  #discard(): void {
    this.#sent = this.#body();
    forgetUnsaved(this.#form);
  }

  /** Loads the page anew; what is typed and not saved comes back with it. */
  #load(): void {
    this.#leaving = true;
    location.reload();
  }

  #revision(): HTMLInputElement | null {
    return this.#form.querySelector<HTMLInputElement>("input[name='revision']");
  }

  #say(what: string, time = ""): void {
    if (!this.#state) return;
    this.#state.dataset["is"] = what;
    this.#state.textContent = (this.#state.dataset[what] ?? "").replace("{time}", time);
  }

  #clear(): void {
    for (const marked of this.#form.querySelectorAll("[data-marked]")) marked.remove();
    for (const field of this.#form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  }

  #mark(faults: Fault[]): void {
    this.#clear();
    for (const fault of faults) {
      const name = fault.pointer.split("/")[1] ?? "";
      const field = this.#form.querySelector<HTMLElement>(`#f-${CSS.escape(name)}`);
      if (!field) continue;
      field.setAttribute("aria-invalid", "true");
      const text = document.createElement("p");
      text.className = "error";
      text.id = `f-${name}-error`;
      text.setAttribute("data-marked", "");
      text.textContent = fault.detail;
      field.setAttribute("aria-errormessage", text.id);
      field.after(text);
    }
  }
}

/** Takes over the forms that save themselves. */
export function keepSaved(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) new Autosave(form);
}
