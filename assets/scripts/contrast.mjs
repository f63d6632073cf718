// Proves that every pair of text and ground reaches its WCAG ratio, in both themes, for every brand hue and chroma a tenant may set.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const css = await readFile(join(dirname(fileURLToPath(import.meta.url)), "../css/base/tokens.css"), "utf8");
const tokens = Object.fromEntries([...css.matchAll(/--([\w-]+):\s*((?:light-dark|oklch)\(.+\));/g)].map(([, name, value]) => [name, value]));

/** Text tokens, the grounds they are set on, and the ratio they need there. */
const pairs = [
  [["text", "text-2"], ["canvas", "surface", "sunken", "hover"], 4.5],
  [["text-3"], ["canvas", "surface", "sunken"], 4.5],
  [["text"], ["brand-soft", "success-soft", "warning-soft", "danger-soft", "info-soft"], 4.5],
  [["text-2"], ["brand-soft"], 4.5],
  [["brand-text"], ["canvas", "surface", "sunken", "brand-soft"], 4.5],
  [["on-brand"], ["brand", "brand-strong", "danger-solid", "danger-solid-strong"], 4.5],
  [["success"], ["surface", "canvas", "success-soft"], 4.5],
  [["warning"], ["surface", "canvas", "warning-soft"], 4.5],
  [["danger"], ["surface", "canvas", "danger-soft"], 4.5],
  [["info"], ["surface", "canvas", "info-soft"], 4.5],
  [["line-strong", "brand-mark"], ["canvas", "surface"], 3],
];

/** Splits `light-dark(a, b)` at its outer comma; one value serves both themes otherwise. */
function themes(value) {
  if (!value.startsWith("light-dark(")) return [value, value];
  const inner = value.slice(11, -1);
  let depth = 0;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === "(") depth++;
    if (inner[i] === ")") depth--;
    if (inner[i] === "," && depth === 0) return [inner.slice(0, i).trim(), inner.slice(i + 1).trim()];
  }
  throw new Error(`not a pair: ${value}`);
}

/** Luminance of an `oklch(L C H)` whose C and H may name the brand; colours outside sRGB are clipped as browsers do. */
function luminance(value, hue, chroma) {
  const parts = value.slice(6, -1).split("/")[0]
    .replace(/calc\(var\(--chroma\) \* ([\d.]+)\)/, (_, k) => String(chroma * Number(k)))
    .replace("var(--chroma)", String(chroma)).replace("var(--hue)", String(hue)).trim().split(/\s+/).map(Number);
  const [L, C, H] = parts;
  const a = C * Math.cos((H * Math.PI) / 180), b = C * Math.sin((H * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (x) => Math.min(1, Math.max(0, x));
  return 0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
    + 0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
    + 0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
}

let failed = 0;
let worst = [Infinity, ""];
for (const [inks, grounds, need] of pairs) for (const ink of inks) for (const ground of grounds) for (const theme of [0, 1]) {
  let least = [Infinity, 0, 0];
  for (let hue = 0; hue < 360; hue += 4) for (let chroma = 0; chroma <= 0.2001; chroma += 0.02) {
    const x = luminance(themes(tokens[ink])[theme], hue, chroma) + 0.05, y = luminance(themes(tokens[ground])[theme], hue, chroma) + 0.05;
    const ratio = Math.max(x, y) / Math.min(x, y);
    if (ratio < least[0]) least = [ratio, hue, chroma];
  }
  if (least[0] / need < worst[0]) worst = [least[0] / need, `${ink} on ${ground} ${least[0].toFixed(2)} of ${need}`];
  if (least[0] < need) {
    failed++;
    console.error(`${ink} on ${ground}, ${theme ? "dark" : "light"}: ${least[0].toFixed(2)} < ${need} at hue ${least[1]}, chroma ${least[2].toFixed(2)}`);
  }
}
console.log(failed ? `${failed} pairs of colours are too close` : `contrast holds for every hue; the closest pair: ${worst[1]}`);
process.exitCode = failed ? 1 : 0;
