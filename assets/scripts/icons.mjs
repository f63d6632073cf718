// Fails when a template or a page's Rust names an icon that the sprite lacks: a missing icon draws nothing and nobody notices.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const known = new Set((await readFile(join(root, "icons/icons.txt"), "utf8")).split("\n").filter(Boolean));
const uses = [
  /\bicon\("([a-z0-9-]+)"/g, /\bicon(?:_end)?="([a-z0-9-]+)"/g, /\b(?:icon_button|empty)\("([a-z0-9-]+)"/g, /\bicon: "([a-z0-9-]+)"/g,
];
let missing = 0;
let checked = 0;
for (const [folder, ext] of [["../crates/web/templates", ".html"], ["../crates/web/src", ".rs"]]) {
  const files = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  for (const file of files.filter((name) => name.endsWith(ext))) {
    const text = await readFile(join(root, folder, file), "utf8");
    for (const use of uses) for (const [, name] of text.matchAll(use)) {
      checked++;
      if (known.has(name)) continue;
      missing++;
      console.error(`${file}: no icon "${name}" in icons/icons.txt`);
    }
  }
}
console.log(`${checked} uses of icons checked against ${known.size}`);
process.exitCode = missing ? 1 : 0;
