import { type HttpRequest, type HttpResponse, Upload } from "tus-js-client";
import { Answered, refusalBy, refusalOf, type Refusal } from "./refusal";

/** Uploads that run at once; others wait. */
const AT_ONCE = 3;
/** Bytes of one request: what is lost at most when a connection breaks. */
const PART = 8 * 1024 * 1024;
const RETRY = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

/** What the server says of an upload. */
type Asset = { id: string; kind: string; name: string };
type Stored = { id: string; name: string; length: number; offset: number; asset: Asset | null };

const lang = (): string => document.documentElement.lang;
/** So many bytes in words; `per` is what follows the unit, such as `-per-second`. */
const bytes = (n: number, per = ""): string => {
  const [unit, size] = n >= 1e9 ? ["gigabyte", 1e9] : n >= 1e6 ? ["megabyte", 1e6] : ["kilobyte", 1e3];
  return new Intl.NumberFormat(lang(), { style: "unit", unit: `${unit}${per}`, unitDisplay: "short", maximumFractionDigits: 1 }).format(n / (size as number));
};
const percent = (share: number): string => new Intl.NumberFormat(lang(), { style: "percent", maximumFractionDigits: 0 }).format(share);
const left = (seconds: number): string => {
  const [unit, value] = seconds >= 90 ? ["minute", seconds / 60] : ["second", seconds];
  return new Intl.NumberFormat(lang(), { style: "unit", unit: unit as string, unitDisplay: "short", maximumFractionDigits: 0 }).format(Math.ceil(value as number));
};

/**
 * Sends files in parts (tus): with pause, resume after a lost connection, a closed page or a restarted server, several at once.
 * A file that is there gives the surrounding form its asset; with `lessons` also a title and, of a picture, what it shows.
 * With `single` the newest file takes the place of the one before, and the form hears a `change`.
 */
export class CwUpload extends HTMLElement {
  #rows: Row[] = [];

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type='file']");
    if (!input) return;
    const take = (): void => {
      for (const file of input.files ?? []) this.#add(file);
      input.value = "";
    };
    input.addEventListener("change", take);
    // Files may have been chosen before this script was here.
    take();
    const area = this.querySelector(".drop");
    area?.addEventListener("dragenter", () => this.setAttribute("data-over", ""));
    for (const name of ["dragleave", "drop", "dragend"]) area?.addEventListener(name, () => this.removeAttribute("data-over"));
    for (const element of this.querySelectorAll<HTMLElement>(".upload__row[data-asset]")) this.#rows.push(new Row(this, "", element));
    addEventListener("online", () => this.#rows.forEach((row) => row.back("failed", "offline")));
    // Who signed in meanwhile comes back to this page.
    addEventListener("focus", () => this.#rows.forEach((row) => row.back("signedOut")));
    addEventListener("beforeunload", (event) => {
      if (this.#rows.some((row) => row.state === "running" || row.state === "held")) event.preventDefault();
    });
    if (this.hasAttribute("lessons")) void this.#left();
    this.changed();
  }

  get endpoint(): string {
    return this.getAttribute("endpoint") ?? "";
  }

  /** What is there already: unfinished uploads of this course, and files that no lesson uses yet. */
  async #left(): Promise<void> {
    const response = await fetch(`${this.endpoint}?course=${this.getAttribute("course") ?? ""}`, { headers: { accept: "application/json" } }).catch(() => null);
    if (!response?.ok) return;
    for (const stored of (await response.json()) as Stored[]) {
      if (this.#rows.some((row) => row.asset === stored.id)) continue;
      const row = this.#row(stored.name);
      if (stored.asset) row.done(stored.asset);
      else row.unfinished(stored, `${this.endpoint}/${stored.id}`);
    }
  }

  #row(name: string): Row {
    const row = new Row(this, name);
    this.#rows.push(row);
    this.querySelector(".upload__rows")?.append(row.element);
    return row;
  }

  #add(file: File): void {
    if (this.hasAttribute("single")) for (const row of this.#rows.splice(0)) row.leave();
    const same = this.#rows.find((row) => (row.state === "left" || row.state === "failed") && row.name === file.name && row.length === file.size);
    const row = same ?? this.#row(file.name);
    row.take(file);
    this.changed();
  }

  forget(row: Row): void {
    this.#rows = this.#rows.filter((other) => other !== row);
    this.changed();
  }

  /** Starts what waits, and lets the form be sent when everything is there. */
  changed(): void {
    const running = this.#rows.filter((row) => row.state === "running").length;
    for (const row of this.#rows.filter((row) => row.state === "waiting").slice(0, Math.max(0, AT_ONCE - running))) row.start();
    const button = this.closest("form")?.querySelector<HTMLButtonElement>("[data-when-done]");
    const settled = this.#rows.filter((row) => row.state !== "left");
    if (button) button.disabled = settled.length === 0 || settled.some((row) => row.state !== "done");
  }

  /** How many bytes a file may have, in words. */
  async most(): Promise<string> {
    const said = await fetch(this.endpoint, { method: "OPTIONS" }).catch(() => null);
    return bytes(Number(said?.headers.get("tus-max-size") ?? 0));
  }

  metadata(file: File): Record<string, string> {
    return { filename: file.name, course: this.getAttribute("course") ?? "" };
  }
}

/** One that is held goes on by itself when the server takes requests again. */
type State = "waiting" | "running" | "held" | "paused" | "failed" | "left" | "done";

/** The tus client takes every refused question of how far an upload is for an upload that is gone, and begins a new one. */
function onlyIfGone(request: HttpRequest, response: HttpResponse): void {
  const said = response.getStatus();
  if (request.getMethod() === "HEAD" && said >= 400 && said !== 404 && said !== 410) throw new Answered(said, response.getHeader("Retry-After"));
}

/** One file. */
class Row {
  readonly element: HTMLElement;
  readonly #owner: CwUpload;
  state: State = "waiting";
  name: string;
  length = 0;
  /** The file that is there. */
  asset = "";
  #refusal: Refusal | null = null;
  #file: File | null = null;
  #upload: Upload | null = null;
  #url: string | null = null;
  #began = { at: 0, bytes: 0 };

  /** A new row, or the one that the server made of a file that is there. */
  constructor(owner: CwUpload, name: string, made?: HTMLElement) {
    this.#owner = owner;
    const template = owner.querySelector<HTMLTemplateElement>("template[data-row]");
    this.element = made ?? ((template?.content.firstElementChild?.cloneNode(true) ?? document.createElement("div")) as HTMLElement);
    this.name = made?.querySelector("[data-name]")?.textContent ?? name;
    this.asset = made?.dataset["asset"] ?? "";
    if (made) {
      this.state = "done";
      this.#url = `${owner.endpoint}/${this.asset}`;
    }
    this.#text("[data-name]", this.name);
    this.#bar()?.setAttribute("aria-label", this.name);
    // The form tells by their order which words belong to which file: those of a file that is not there are not sent.
    this.#words(this.state === "done");
    this.#button("[data-pause]")?.addEventListener("click", () => this.pause());
    this.#button("[data-resume]")?.addEventListener("click", () => this.#again());
    this.#button("[data-cancel]")?.addEventListener("click", () => void this.cancel());
    this.#show();
  }

  take(file: File): void {
    this.#file = file;
    this.length = file.size;
    this.#again();
  }

  start(): void {
    const file = this.#file;
    if (!file) return;
    this.#set("running");
    this.#began = { at: 0, bytes: 0 };
    const upload = new Upload(file, {
      endpoint: this.#owner.endpoint,
      ...(this.#url ? { uploadUrl: this.#url } : {}),
      chunkSize: PART,
      retryDelays: RETRY,
      metadata: this.#owner.metadata(file),
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => this.#progress(sent, total),
      onSuccess: () => void this.#finish(),
      onError: (error) => void this.#fail(refusalOf(error)),
      onUploadUrlAvailable: () => (this.#url = upload.url),
      onAfterResponse: onlyIfGone,
      onShouldRetry: (error) => {
        const { status: said } = refusalOf(error);
        const soon = said === 0 || said === 409 || said === 423 || (said >= 500 && said !== 507);
        if (soon) this.#say(this.#owner.dataset[navigator.onLine ? "lost" : "offline"]);
        return soon;
      },
    });
    this.#upload = upload;
    void upload.findPreviousUploads().then((before) => {
      const first = before[0];
      if (first && !this.#url) upload.resumeFromPreviousUpload(first);
      upload.start();
    });
  }

  pause(): void {
    void this.#upload?.abort();
    this.#set("paused");
  }

  /** What stopped for one of these reasons goes on. */
  back(...words: string[]): void {
    if (this.state === "failed" && this.#file && words.includes(this.#refusal?.word ?? "")) this.#again();
  }

  #again(): void {
    this.#refusal = null;
    this.#error("");
    this.#set("waiting");
  }

  async cancel(): Promise<void> {
    const url = this.#upload?.url ?? this.#url;
    await this.#upload?.abort();
    if (url) await fetch(url, { method: "DELETE", headers: { "tus-resumable": "1.0.0" } }).catch(() => null);
    this.leave();
  }

  leave(): void {
    void this.#upload?.abort();
    this.element.remove();
    this.#owner.forget(this);
  }

  /** Some of it is there from an earlier visit. */
  unfinished(stored: Stored, url: string): void {
    this.length = stored.length;
    this.#url = url;
    this.#bar()?.setAttribute("value", String(Math.round((stored.offset / Math.max(1, stored.length)) * 100)));
    this.#set("left");
    this.#say(this.#owner.dataset["unfinished"]?.replace("{percent}", percent(stored.offset / Math.max(1, stored.length))));
  }

  async #finish(): Promise<void> {
    this.#say(this.#owner.dataset["checking"]);
    const response = await fetch(this.#upload?.url ?? "", { headers: { accept: "application/json" } }).catch(() => null);
    const stored = response?.ok ? ((await response.json()) as Stored) : null;
    if (stored?.asset) this.done(stored.asset);
    else await this.#fail(await refusalBy(response?.ok ? null : response));
  }

  done(asset: Asset): void {
    this.asset = asset.id;
    this.#bar()?.setAttribute("value", "100");
    this.#set("done");
    this.#say(this.#owner.dataset["done"]);
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = this.#owner.getAttribute("name") ?? "asset";
    hidden.value = asset.id;
    this.element.append(hidden);
    this.#words(true);
    const fields = this.element.querySelector<HTMLElement>("[data-fields]");
    if (fields) {
      fields.hidden = false;
      const title = fields.querySelector<HTMLInputElement>("input[name='title']");
      if (title && title.value === "") title.value = this.name.replace(/\.[^.]+$/, "").replaceAll("_", " ").slice(0, 200);
      const alt = fields.querySelector<HTMLElement>("[data-alt]");
      if (alt) alt.hidden = asset.kind !== "image";
    }
    this.#owner.changed();
    hidden.dispatchEvent(new Event("change", { bubbles: true }));
    this.#owner.dispatchEvent(new CustomEvent("cw-upload-done", { bubbles: true, detail: { asset: asset.id, kind: asset.kind, name: asset.name } }));
  }

  #progress(sent: number, total: number): void {
    this.#bar()?.setAttribute("value", String(Math.floor((sent / Math.max(1, total)) * 100)));
    const now = performance.now();
    if (this.#began.at === 0) this.#began = { at: now, bytes: sent };
    const pace = (sent - this.#began.bytes) / Math.max(0.001, (now - this.#began.at) / 1000);
    const text = this.#owner.dataset["rate"] ?? "";
    const words = pace > 0 ? text.replace("{rate}", bytes(pace, "-per-second")).replace("{time}", left((total - sent) / pace)) : "";
    this.#say([percent(sent / Math.max(1, total)), words].filter(Boolean).join(" · "));
  }

  async #fail(refusal: Refusal): Promise<void> {
    const data = this.#owner.dataset;
    if (refusal.status === 429) {
      this.#set("held");
      this.#say(data["busy"]?.replace("{time}", left(refusal.wait)));
      setTimeout(() => this.state === "held" && this.#again(), refusal.wait * 1000);
      return;
    }
    this.#refusal = refusal;
    if (!refusal.again) this.#url = null;
    this.#set("failed");
    const limit = refusal.word === "large" ? await this.#owner.most() : "";
    if (this.#refusal === refusal) this.#error((data[refusal.word] ?? data["failed"] ?? "").replace("{limit}", limit));
  }

  #set(state: State): void {
    this.state = state;
    if (state === "waiting") this.#say(this.#owner.dataset["waiting"]);
    if (state === "paused") this.#say(this.#owner.dataset["paused"]);
    if (state === "failed") this.#say("");
    this.#show();
    this.#owner.changed();
  }

  #show(): void {
    this.element.dataset["state"] = this.state;
    const hide = (selector: string, hidden: boolean): void => {
      const part = this.element.querySelector<HTMLElement>(selector);
      if (part) part.hidden = hidden;
    };
    hide("[data-pause]", this.state !== "running" && this.state !== "held");
    hide("[data-resume]", this.state !== "paused" && !(this.state === "failed" && this.#refusal?.again));
    hide("[data-sign-in]", this.#refusal?.word !== "signedOut");
  }

  /** Whether the form sends the title and the description. */
  #words(sent: boolean): void {
    for (const input of this.element.querySelectorAll<HTMLInputElement>("[data-fields] input")) input.disabled = !sent;
  }

  #say(text: string | undefined): void {
    this.#text("[data-state-text]", text ?? "");
  }

  #error(text: string): void {
    const line = this.element.querySelector<HTMLElement>("[data-error]");
    if (!line) return;
    line.textContent = text;
    line.hidden = text === "";
  }

  #text(selector: string, text: string): void {
    const found = this.element.querySelector(selector);
    if (found) found.textContent = text;
  }

  #bar(): HTMLProgressElement | null {
    return this.element.querySelector("progress");
  }

  #button(selector: string): HTMLButtonElement | null {
    return this.element.querySelector<HTMLButtonElement>(selector);
  }
}
