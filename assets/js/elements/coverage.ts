/** Which seconds of a video were played: one bit a second, least significant bit first. */
export class Coverage {
  #bits: Uint8Array;

  constructor(seconds: number) {
    this.#bits = new Uint8Array(Math.max(1, Math.ceil(seconds / 8)));
  }

  /** Marks every second that playback touched on its way from one time to another; answers whether any was new. */
  mark(from: number, to: number): boolean {
    let fresh = false;
    for (let second = Math.floor(from); second <= Math.floor(to); second++) {
      const byte = second >> 3;
      const bit = 1 << (second & 7);
      const old = this.#bits[byte];
      if (second < 0 || old === undefined || old & bit) continue;
      this.#bits[byte] = old | bit;
      fresh = true;
    }
    return fresh;
  }

  /** The bitmap as base64. */
  toBase64(): string {
    let text = "";
    for (const byte of this.#bits) text += String.fromCharCode(byte);
    return btoa(text);
  }
}
