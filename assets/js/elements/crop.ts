/** Pixels of a picture that the frame shows at least. */
const NARROWEST = 320;
/** By what share of itself an arrow key moves the part. */
const STEP = 0.04;

/**
 * Chooses the part of a picture, sixteen to nine, that is shown: the picture is moved behind a frame by finger, mouse or arrow
 * keys, and made larger by a slider. Gives the surrounding form `x`, `y` and `width` in shares of the picture. It shows the
 * picture that a `cw-upload` of the form has taken, or the one in `data-asset`.
 */
export class CwCrop extends HTMLElement {
  #part = { x: 0, y: 0, width: 1 };
  /** Width and height of the picture. */
  #size = { w: 16, h: 9 };

  connectedCallback(): void {
    const frame = this.#find<HTMLElement>("[data-frame]");
    const zoom = this.#find<HTMLInputElement>("[data-zoom]");
    const picture = this.#find<HTMLImageElement>("img");
    picture.addEventListener("load", () => this.#begin(picture, zoom));
    zoom.addEventListener("input", () => this.#enlarge(Number(zoom.value)));
    frame.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary) return;
      event.preventDefault();
      frame.focus();
      frame.setPointerCapture(event.pointerId);
    });
    frame.addEventListener("pointermove", (event) => {
      if (!frame.hasPointerCapture(event.pointerId)) return;
      const { width, height } = picture.getBoundingClientRect();
      this.#move(-event.movementX / Math.max(1, width), -event.movementY / Math.max(1, height));
    });
    frame.addEventListener("keydown", (event) => {
      const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
      if (dx === 0 && dy === 0) return;
      event.preventDefault();
      this.#move((dx as number) * STEP * this.#part.width, (dy as number) * STEP * this.#high());
    });
    this.closest("form")?.addEventListener("cw-upload-done", (event) => this.#show((event as CustomEvent<{ asset: string }>).detail.asset));
    if (this.dataset["asset"]) this.#show(this.dataset["asset"]);
  }

  #show(asset: string): void {
    this.#find<HTMLImageElement>("img").src = `/teach/files/${asset}`;
  }

  #begin(picture: HTMLImageElement, zoom: HTMLInputElement): void {
    this.#size = { w: picture.naturalWidth, h: picture.naturalHeight };
    const most = (this.#full() * this.#size.w) / NARROWEST;
    zoom.max = String(Math.max(1, Math.min(8, most)));
    zoom.value = "1";
    this.hidden = false;
    const width = this.#full();
    this.#part = { x: (1 - width) / 2, y: 0, width };
    this.#move(0, (1 - this.#high()) / 2);
  }

  /** The widest part that there is. */
  #full(): number {
    return Math.min(1, (this.#size.h * 16) / 9 / this.#size.w);
  }

  #high(): number {
    return Math.min(1, (this.#part.width * this.#size.w * 9) / 16 / this.#size.h);
  }

  #enlarge(zoom: number): void {
    const before = { wide: this.#part.width, high: this.#high() };
    this.#part.width = this.#full() / zoom;
    this.#move((before.wide - this.#part.width) / 2, (before.high - this.#high()) / 2);
  }

  #move(dx: number, dy: number): void {
    const within = (at: number, length: number): number => Math.max(0, Math.min(1 - length, at));
    const { width } = this.#part;
    const x = within(this.#part.x + dx, width);
    const y = within(this.#part.y + dy, this.#high());
    this.#part = { x, y, width };
    const { style } = this.#find<HTMLImageElement>("img");
    style.inlineSize = `${100 / width}%`;
    style.transform = `translate(${-100 * x}%, ${-100 * y}%)`;
    for (const [name, value] of Object.entries(this.#part)) this.#find<HTMLInputElement>(`[name="${name}"]`).value = value.toFixed(6);
  }

  #find<E extends Element>(selector: string): E {
    return this.querySelector(selector) as E;
  }
}
