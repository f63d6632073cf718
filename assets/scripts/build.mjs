// Builds assets/dist: style sheet, scripts, fonts and the icon sprite, each with a hash of its content in its name,
// and manifest.json, which maps the logical names to those.
import { build, transform } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "dist");
/** Everything is written here first, so that a server or a build that reads `dist` meanwhile never sees half of it. */
const dist = `${target}.${process.pid}`;
const manifest = {};

/** Writes one file under its hashed name and notes it in the manifest. */
async function emit(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const ext = extname(name);
  const hashed = `${name.slice(0, -ext.length)}.${hash}${ext}`;
  await mkdir(dirname(join(dist, hashed)), { recursive: true });
  await writeFile(join(dist, hashed), bytes);
  manifest[name] = hashed;
  return hashed;
}

async function fonts() {
  const files = {
    "fonts/inter-latin.woff2": "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    "fonts/inter-latin-ext.woff2": "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
    "fonts/plex-arabic-400.woff2": "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2",
    "fonts/plex-arabic-600.woff2": "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2",
  };
  for (const [name, source] of Object.entries(files)) {
    await emit(name, await readFile(join(root, "node_modules", source)));
  }
}

async function icons() {
  const names = (await readFile(join(root, "icons/icons.txt"), "utf8")).split("\n").filter(Boolean);
  const symbols = await Promise.all(names.map(async (name) => {
    const svg = await readFile(join(root, "node_modules/lucide-static/icons", `${name}.svg`), "utf8");
    const inner = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s+/g, " ").replaceAll("> <", "><").trim();
    return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  }));
  await emit("icons.svg", `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide icons, ISC licence, © Lucide Icons and Contributors -->\n${symbols.join("\n")}\n</svg>\n`);
  await emit("favicon.svg", await readFile(join(root, "icons/favicon.svg")));
}

async function styles() {
  const bundled = await build({
    entryPoints: [join(root, "css/app.css")], bundle: true, write: false, minify: false, external: ["./fonts/*"], logLevel: "error",
  });
  const linked = bundled.outputFiles[0].text.replace(/\.\/(fonts\/[\w-]+\.woff2)/g, (_, font) => `./${manifest[font]}`);
  const { code } = await transform(linked, { loader: "css", minify: true, target: ["chrome125", "firefox129", "safari18"] });
  await emit("app.css", code);
}

async function scripts() {
  for (const name of ["app", "player", "author", "richtext"]) {
    const { outputFiles } = await build({
      entryPoints: [join(root, `js/${name}.ts`)], bundle: true, write: false, minify: true, format: "esm", target: "es2022", legalComments: "none", logLevel: "error",
    });
    await emit(`${name}.js`, outputFiles[0].contents);
  }
}

await fonts();
await Promise.all([icons(), styles(), scripts()]);
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => a.localeCompare(b)));
await writeFile(join(dist, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
await rm(target, { recursive: true, force: true });
await rename(dist, target);
console.log(Object.values(sorted).join("\n"));
