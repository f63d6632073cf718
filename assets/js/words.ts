// Texts that scripts show, in the page's language: the layout puts them on <template id="cw-words">.

/** The text under `data-{name}`, or nothing when the layout has none. */
export function word(name: string): string {
  return document.getElementById("cw-words")?.dataset[name] ?? "";
}

/** An icon of the sprite. */
export function icon(id: string): SVGSVGElement {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(ns, "use");
  use.setAttribute("href", `${word("icons")}#${id}`);
  svg.append(use);
  return svg;
}
