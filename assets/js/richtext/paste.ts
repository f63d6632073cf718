// What is pasted from Word, Google Docs, LibreOffice and other pages, made plain: headings, lists, tables, emphasis, links and
// directions stay; styles, classes, comments and pictures go.

/** Elements whose content goes with them. */
const GONE = "style, script, meta, link, title, xml, svg, img:not([data-asset]), picture, video, audio, iframe, object, embed, form, input, button, select, textarea";
const BLOCKS = "p, div, ul, ol, table, blockquote, pre, hr, h1, h2, h3, h4, h5, h6";
const ATTRIBUTES = ["href", "colspan", "rowspan", "start", "dir", "data-tex", "data-embed", "data-asset", "data-pm-slice"];
/** Characters that an article may not hold: they can not be seen, or turn the text around them. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Puts the children of an element in its place. */
function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of element.attributes) other.setAttribute(attribute.name, attribute.value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

const isBlank = (node: Node | null): boolean => (node?.textContent ?? "").trim() === "";

/** Emphasis that is said by a style becomes an element; bold that is none (Google Docs) goes. */
function emphasis(root: HTMLElement): void {
  // The policy of the page keeps the parser from reading styles; they are read one by one.
  const { style } = document.createElement("span");
  for (const element of root.querySelectorAll("[style]")) {
    style.cssText = element.getAttribute("style") ?? "";
    const { fontWeight, fontStyle, textDecoration, verticalAlign } = style;
    const tag = element.tagName;
    if ((tag === "B" || tag === "STRONG") && /^(normal|400)$/.test(fontWeight)) {
      unwrap(element);
      continue;
    }
    if (tag !== "SPAN" || isBlank(element)) continue;
    const names = [
      /^(bold|[6-9]00)$/.test(fontWeight) ? "strong" : "",
      fontStyle === "italic" ? "em" : "",
      textDecoration.includes("line-through") ? "s" : "",
      verticalAlign === "super" ? "sup" : verticalAlign === "sub" ? "sub" : "",
    ].filter(Boolean);
    for (const name of names) {
      const mark = element.ownerDocument.createElement(name);
      mark.append(...element.childNodes);
      element.append(mark);
    }
  }
}

/** The list and the level of a paragraph that Word means as an item. */
function item(element: Element | null): { list: string; level: number } | null {
  const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d+)/.exec((element?.tagName === "P" && element.getAttribute("style")) || "") ?? [];
  return list ? { list, level: Number(level) } : null;
}

/** Word writes lists as paragraphs with a level in their style; they become lists. */
function wordLists(root: HTMLElement): void {
  for (const first of root.querySelectorAll("p[style*='mso-list']")) {
    if (!first.isConnected || !item(first)) continue;
    const open: { level: number; list: string; element: HTMLElement }[] = [];
    const anchor = root.ownerDocument.createComment("");
    first.before(anchor);
    for (let paragraph: Element | null = first, next: Element | null; paragraph; paragraph = next) {
      const said = item(paragraph);
      if (!said) break;
      next = paragraph.nextElementSibling;
      const marker = [...paragraph.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""));
      const name = /^\s*(\d+|[a-z]{1,3}|[ivx]+)[.)]/i.test(marker?.textContent ?? "") ? "ol" : "ul";
      marker?.remove();
      const isOver = ({ level, list }: (typeof open)[0]): boolean => level > said.level || (level === said.level && list !== said.list);
      while (open.some(isOver)) open.pop();
      if ((open.at(-1)?.level ?? 0) < said.level) {
        const element = root.ownerDocument.createElement(name);
        const parent = open.at(-1)?.element.lastElementChild;
        if (parent) parent.append(element);
        else anchor.before(element);
        open.push({ ...said, element });
      }
      const entry = root.ownerDocument.createElement("li");
      entry.append(...paragraph.childNodes);
      open.at(-1)?.element.append(entry);
      paragraph.remove();
    }
    anchor.remove();
  }
}

/** The first level is the title's; an article has three. */
function headings(root: HTMLElement): void {
  const lower = root.querySelector("h1") ? 1 : 0;
  for (const heading of root.querySelectorAll("h1, h2, h3, h4, h5, h6")) rename(heading, `h${Math.min(Number(heading.tagName[1]) + lower, 4)}`);
}

/** The cells that name the others: those of a head, or those of a first row that is bold throughout. */
function headerCells(table: HTMLTableElement): Element[] {
  if (table.tHead) return [...table.tHead.querySelectorAll("td")];
  const first = table.rows[0];
  const rest = first?.cloneNode(true) as Element | undefined;
  for (const bold of rest?.querySelectorAll("b, strong") ?? []) bold.remove();
  return first && rest && isBlank(rest) && !isBlank(first) ? [...first.cells] : [];
}

/** Directions that say nothing go: left to right, in a text that does not begin from right to left. */
function directions(root: HTMLElement): void {
  const said = [...root.querySelectorAll<HTMLElement>("[dir]")];
  if (said[0]?.dir === "rtl") return;
  for (const element of said) if (element.dir !== "rtl") element.removeAttribute("dir");
}

/** What nobody wrote: empty paragraphs, and line ends between blocks. */
function gaps(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll("p")) if (isBlank(paragraph) && !paragraph.querySelector("[data-tex], img")) paragraph.remove();
  for (const end of root.querySelectorAll(`:is(${BLOCKS}) + br, body > br:first-child`)) {
    if (!(end.previousSibling instanceof Text) || isBlank(end.previousSibling)) end.remove();
  }
}

/** Text of the clipboard without what an article may not hold. */
export function cleanText(text: string): string {
  return text.replaceAll(UNSEEN, "");
}

/** The HTML of the clipboard, made plain. */
export function cleanPaste(html: string): string {
  const inner = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  const { body } = new DOMParser().parseFromString(inner.replaceAll(/<\/?o:p[^>]*>/g, ""), "text/html");
  for (const gone of body.querySelectorAll(GONE)) gone.remove();
  wordLists(body);
  emphasis(body);
  for (const element of body.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      const isKept = name === "href" ? element.tagName === "A" && /^(https?:|mailto:|tel:)/.test(value) : ATTRIBUTES.includes(name);
      if (!isKept) element.removeAttribute(name);
    }
  }
  headings(body);
  directions(body);
  for (const table of body.querySelectorAll("table")) {
    for (const cell of headerCells(table)) {
      for (const bold of cell.querySelectorAll("b, strong")) unwrap(bold);
      rename(cell, "th");
    }
  }
  for (const span of body.querySelectorAll("span:not([data-tex]), font, div:not([data-tex])")) {
    if (span.tagName === "DIV" && !span.querySelector(`:scope > :is(${BLOCKS})`)) rename(span, "p");
    else unwrap(span);
  }
  gaps(body);
  return cleanText(body.innerHTML);
}
