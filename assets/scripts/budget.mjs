// Prints what each file weighs and fails when a page would weigh more than its budget.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = join(dirname(fileURLToPath(import.meta.url)), "../dist");
const manifest = JSON.parse(await readFile(join(dist, "manifest.json"), "utf8"));
/** Gzip bytes allowed; fonts are woff2 and are counted as they are. */
const budget = { "app.js": 12_000, "player.js": 20_000, "author.js": 50_000, "richtext.js": 180_000, "app.css": 24_000, "icons.svg": 16_000 };
let over = false;
for (const [name, file] of Object.entries(manifest)) {
  const bytes = await readFile(join(dist, file));
  const size = name.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  const limit = budget[name];
  const bad = limit !== undefined && size > limit;
  over ||= bad;
  console.log(`${name.padEnd(28)} ${String(size).padStart(7)} B${limit ? ` of ${limit}` : ""}${bad ? "  OVER BUDGET" : ""}`);
}
process.exitCode = over ? 1 : 0;
