import { icon, word } from "../words.ts";
import { Coverage } from "./coverage.ts";

/** Seconds between two reports while playing. */
const INTERVAL = 15;
/** A step of the clock longer than this many seconds (at speed 1) was a jump, not playback. */
const LONGEST_STEP = 1.5;

/**
 * Upgrades the `<video controls>` inside it: resumes at the last position, reports the seconds covered, renews an expired
 * playback grant once, and explains an error with a way to retry. Without it the video still plays.
 */
export class CwPlayer extends HTMLElement {
  #video!: HTMLVideoElement;
  #covered = new Coverage(1);
  #last = 0;
  #tick = 0;
  #watched = 0;
  #dirty = false;
  #sending = false;
  #renewed = false;
  #timer = 0;
  #resume = 0;
  #left = -Infinity;
  #stop = new AbortController();

  connectedCallback(): void {
    const video = this.querySelector("video");
    if (!video) return;
    this.#stop = new AbortController();
    this.#video = video;
    if (!video.getAttribute("src") && this.dataset["src"]) video.src = this.dataset["src"];
    this.#resume = Number(this.dataset["position"] ?? 0);
    const { signal } = this.#stop;
    const on = (name: string, act: () => void): void => video.addEventListener(name, act, { signal });
    on("loadedmetadata", () => this.#ready());
    on("playing", () => this.#start());
    on("timeupdate", () => this.#advance());
    on("seeking", () => this.#start());
    on("pause", () => this.#halt());
    on("ended", () => this.#halt());
    on("error", () => void this.#failed());
    addEventListener("pagehide", () => this.#halt(true), { signal });
    document.addEventListener("visibilitychange", () => document.hidden && this.#halt(true), { signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal });
    this.#timer = setInterval(() => void this.#report(), INTERVAL * 1000);
    if (video.readyState >= HTMLMediaElement.HAVE_METADATA) this.#ready();
    if (video.error) void this.#failed();
  }

  disconnectedCallback(): void {
    this.#halt(true);
    clearInterval(this.#timer);
    this.#stop.abort();
  }

  #ready(): void {
    const duration = Number(this.dataset["duration"]) || this.#video.duration;
    if (this.#covered.toBase64() === new Coverage(1).toBase64() && Number.isFinite(duration)) this.#covered = new Coverage(duration);
    const at = this.#resume;
    this.#resume = 0;
    if (at > 3 && at < this.#video.duration - 3) {
      this.#video.currentTime = at;
      this.#note(word("resumed"));
    }
  }

  #start(): void {
    this.#last = this.#video.currentTime;
    this.#tick = performance.now();
  }

  /** Counts playback from the last tick to now; a jump of the clock counts nothing. */
  #advance(): void {
    const { currentTime, seeking, playbackRate, paused } = this.#video;
    const now = performance.now();
    const step = currentTime - this.#last;
    const elapsed = (now - this.#tick) / 1000;
    if (!seeking && this.#tick > 0 && step > 0 && step <= Math.max(LONGEST_STEP, elapsed * 1.25) * playbackRate) {
      this.#watched += Math.min(elapsed, step / playbackRate + 0.5);
      this.#dirty = true;
      this.#covered.mark(this.#last, currentTime);
      if (step > 0.5) this.#renewed = false;
    }
    this.#last = currentTime;
    this.#tick = paused ? 0 : now;
  }

  #halt(leaving = false): void {
    this.#advance();
    void this.#report(leaving);
  }

  async #report(leaving = false): Promise<void> {
    const url = this.dataset["progressUrl"];
    if (!url || !this.#dirty || (this.#sending && !leaving)) return;
    if (leaving && performance.now() - this.#left < 1000) return;
    if (leaving) this.#left = performance.now();
    const watchedSeconds = Math.round(this.#watched);
    this.#watched -= watchedSeconds;
    this.#dirty = false;
    this.#sending = true;
    const body = JSON.stringify({ position: Math.floor(this.#video.currentTime), covered: this.#covered.toBase64(), watchedSeconds });
    try {
      const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body, keepalive: leaving });
      if (!answer.ok) throw new Error(String(answer.status));
      const said = (answer.status === 204 ? {} : await answer.json()) as { completed?: boolean };
      if (said.completed) this.#completed();
    } catch {
      // The bitmap only grows, so the next report carries what this one could not.
      this.#watched += watchedSeconds;
      this.#dirty = true;
    } finally {
      this.#sending = false;
    }
  }

  #completed(): void {
    const state = document.querySelector<HTMLElement>("[data-completed-state]");
    if (state?.dataset["completedState"] === "done") return;
    for (const element of document.querySelectorAll<HTMLElement>("[data-completed-state]")) element.dataset["completedState"] = "done";
    this.dispatchEvent(new CustomEvent("cw-completed", { bubbles: true }));
  }

  /** A grant that expired looks like any media error: ask for a new one once, and go on where playback stood. */
  async #failed(): Promise<void> {
    const renew = this.dataset["renewUrl"];
    if (renew && !this.#renewed) {
      this.#renewed = true;
      try {
        const answer = await fetch(renew, { headers: { accept: "application/json" } });
        const { url } = (await answer.json()) as { url?: string };
        if (answer.ok && url) return this.#reload(url);
      } catch {
        // Falls through to the explanation.
      }
    }
    this.#explain();
  }

  #reload(url: string): void {
    const at = this.#video.currentTime || this.#last || this.#resume;
    const playing = !this.#video.paused;
    this.#video.src = url;
    this.#video.addEventListener("loadedmetadata", () => {
      this.#video.currentTime = at;
      if (playing) void this.#video.play().catch(() => undefined);
    }, { once: true });
    this.#video.load();
  }

  #explain(): void {
    this.querySelector(".player-error")?.remove();
    const box = document.createElement("div");
    box.className = "player-error";
    box.setAttribute("role", "alert");
    const text = document.createElement("p");
    text.textContent = word("playerError");
    const retry = document.createElement("button");
    retry.type = "button";
    retry.className = "btn btn--secondary";
    retry.textContent = word("playerRetry");
    retry.addEventListener("click", () => {
      box.remove();
      this.#renewed = false;
      if (this.dataset["renewUrl"]) void this.#failed();
      else this.#reload(this.#video.currentSrc || this.#video.src);
      this.#video.focus();
    });
    box.append(icon("triangle-alert"), text, retry);
    this.append(box);
  }

  #note(text: string): void {
    if (!text) return;
    const note = document.createElement("p");
    note.className = "player-note";
    note.setAttribute("role", "status");
    note.textContent = text;
    this.append(note);
    setTimeout(() => note.remove(), 4000);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const free = target === document.body || target.id === "main" || this.contains(target);
    if (!free || target.closest("button, a, input") || event.ctrlKey || event.metaKey || event.altKey) return;
    const video = this.#video;
    const seek = (by: number): void => { video.currentTime = Math.max(0, Math.min(video.duration || 0, video.currentTime + by)); };
    const acts: Record<string, () => void> = {
      " ": () => void (video.paused ? video.play() : video.pause()),
      k: () => void (video.paused ? video.play() : video.pause()),
      j: () => seek(-10), l: () => seek(10), ArrowLeft: () => seek(-5), ArrowRight: () => seek(5),
      m: () => { video.muted = !video.muted; },
      f: () => void (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
      "<": () => { video.playbackRate = Math.max(0.5, video.playbackRate - 0.25); },
      ">": () => { video.playbackRate = Math.min(2, video.playbackRate + 0.25); },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}
