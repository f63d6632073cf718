// What is pasted from Word, Google Docs and other pages, made plain: headings, lists, tables, emphasis and links stay; styles,
// classes, comments and pictures go.

/** Elements whose content goes with them. */
const GONE = "style, script, meta, link, title, xml, svg, img, picture, video, audio, iframe, object, embed, form, input, button, select, textarea";

/** Puts the children of an element in its place. */
function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Emphasis that is said by a style becomes an element; bold that is none (Google Docs) goes. */
function emphasis(root: HTMLElement): void {
  for (const element of root.querySelectorAll<HTMLElement>("[style]")) {
    const { fontWeight, fontStyle, textDecoration, verticalAlign } = element.style;
    const tag = element.tagName;
    if ((tag === "B" || tag === "STRONG") && /^(normal|400)$/.test(fontWeight)) {
      unwrap(element);
      continue;
    }
    if (tag !== "SPAN" || element.textContent?.trim() === "") continue;
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

/** Word writes lists as paragraphs with a level in their style; they become lists. */
function wordLists(root: HTMLElement): void {
  const isItem = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && /mso-list:\s*l\d/.test(element.getAttribute("style") ?? "");
  for (const first of [...root.querySelectorAll<HTMLElement>("p[style*='mso-list']")]) {
    if (!isItem(first) || !first.isConnected || isItem(first.previousElementSibling)) continue;
    const run: HTMLElement[] = [];
    for (let next: Element | null = first; isItem(next); next = next.nextElementSibling) run.push(next);
    const open: { level: number; list: HTMLElement }[] = [];
    const anchor = root.ownerDocument.createComment("");
    first.before(anchor);
    for (const paragraph of run) {
      const level = Number(/level(\d+)/.exec(paragraph.getAttribute("style") ?? "")?.[1] ?? 1);
      const marker = [...paragraph.querySelectorAll<HTMLElement>("span")].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""));
      const ordered = /^\s*(\d+|[a-z]{1,3}|[ivx]+)[.)]/i.test(marker?.textContent ?? "");
      marker?.remove();
      while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
      if ((open.at(-1)?.level ?? 0) < level) {
        const list = root.ownerDocument.createElement(ordered ? "ol" : "ul");
        const parent = open.at(-1)?.list.lastElementChild;
        if (parent) parent.append(list);
        else anchor.before(list);
        open.push({ level, list });
      }
      const item = root.ownerDocument.createElement("li");
      item.append(...paragraph.childNodes);
      open.at(-1)?.list.append(item);
      paragraph.remove();
    }
    anchor.remove();
  }
}

/** The HTML of the clipboard, made plain. */
export function cleanPaste(html: string): string {
  const inner = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1] ?? html;
  const { body } = new DOMParser().parseFromString(inner.replaceAll(/<!--\[if[\s\S]*?<!\[endif\]-->/g, "").replaceAll(/<\/?o:p[^>]*>/g, ""), "text/html");
  for (const gone of body.querySelectorAll(GONE)) gone.remove();
  wordLists(body);
  emphasis(body);
  for (const heading of body.querySelectorAll("h1")) rename(heading, "h2");
  for (const element of body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) {
      const kept = (name === "href" && element.tagName === "A" && /^(https?:|mailto:|tel:)/.test(element.getAttribute("href") ?? "")) || name === "colspan" || name === "rowspan" || name === "start" || name === "dir" || name.startsWith("data-tex") || name === "data-embed" || name === "data-asset";
      if (!kept) element.removeAttribute(name);
    }
  }
  for (const span of [...body.querySelectorAll("span:not([data-tex]), font, div:not([data-tex])")]) {
    if (span.tagName === "DIV" && ![...span.children].some((child) => /^(P|DIV|UL|OL|TABLE|H[2-6]|BLOCKQUOTE|PRE)$/.test(child.tagName))) rename(span, "p");
    else unwrap(span);
  }
  for (const paragraph of body.querySelectorAll("p")) if (paragraph.textContent?.replaceAll(" ", " ").trim() === "" && !paragraph.querySelector("br, [data-tex]")) paragraph.remove();
  return body.innerHTML;
}
