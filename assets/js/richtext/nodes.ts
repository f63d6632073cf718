// What an article holds besides text: formulas, films of other sites, pictures of the course. They are stored as what they mean.
import { Extension, Node, mergeAttributes } from "@tiptap/core";

const formula = (name: string, inline: boolean) =>
  Node.create({
    name,
    group: inline ? "inline" : "block",
    inline,
    atom: true,
    selectable: true,
    addAttributes: () => ({ tex: { default: "", parseHTML: (element: HTMLElement) => element.dataset["tex"] ?? "", renderHTML: () => ({}) } }),
    parseHTML: () => [{ tag: `${inline ? "span" : "div"}[data-tex]` }],
    renderHTML: ({ node }) => [inline ? "span" : "div", { "data-tex": node.attrs["tex"] as string }, node.attrs["tex"] as string],
    addNodeView: () => ({ node }) => {
      const dom = document.createElement(inline ? "span" : "div");
      dom.className = "formula";
      dom.dir = "ltr";
      const tex = node.attrs["tex"] as string;
      dom.textContent = tex;
      void fetch(`/teach/formula?block=${inline ? 0 : 1}&tex=${encodeURIComponent(tex)}`, { headers: { accept: "application/json" } })
        .then(async (response) => {
          if (!response.ok) return dom.classList.add("formula--unreadable");
          // The server makes it from the source alone; it holds nothing that the author wrote as markup.
          const { mathml } = (await response.json()) as { mathml: string };
          dom.replaceChildren(...new DOMParser().parseFromString(mathml, "text/html").body.childNodes);
        })
        .catch(() => undefined);
      return { dom };
    },
  });

/** A formula in a line. */
export const InlineFormula = formula("inlineFormula", true);
/** A formula that stands alone. */
export const BlockFormula = formula("blockFormula", false);

/** The player of a film's address on the list; nothing for another one. */
export function player(address: string): string | null {
  const youtube = /^https:\/\/(?:(?:www|m)\.)?(?:youtube\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/)|youtube-nocookie\.com\/embed\/|youtu\.be\/)([\w-]{11})(?![\w-])/.exec(address)?.[1];
  if (youtube) return `https://www.youtube-nocookie.com/embed/${youtube}`;
  const vimeo = /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{6,12})(?!\d)/.exec(address)?.[1];
  return vimeo ? `https://player.vimeo.com/video/${vimeo}?dnt=1` : null;
}

/** A film of another site. */
export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    player: { default: "", parseHTML: (element: HTMLElement) => element.dataset["embed"] ?? "", renderHTML: () => ({}) },
    href: { default: "", parseHTML: (element: HTMLElement) => element.querySelector("a")?.href ?? "", renderHTML: () => ({}) },
    title: { default: "", parseHTML: (element: HTMLElement) => element.textContent?.trim() ?? "", renderHTML: () => ({}) },
  }),
  parseHTML: () => [{ tag: "figure[data-embed]" }],
  renderHTML: ({ node }) => ["figure", { "data-embed": node.attrs["player"] as string }, ["a", { href: node.attrs["href"] as string }, (node.attrs["title"] || node.attrs["href"]) as string]],
});

/** A picture that was uploaded for this course. */
export const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    asset: { default: "", parseHTML: (element: HTMLElement) => element.querySelector("img")?.dataset["asset"] ?? "", renderHTML: () => ({}) },
    alt: { default: "", parseHTML: (element: HTMLElement) => element.querySelector("img")?.alt ?? "", renderHTML: () => ({}) },
  }),
  parseHTML: () => [
    { tag: "figure", getAttrs: (element) => (element.querySelector("img[data-asset]") ? null : false) },
    {
      tag: "img[data-asset]",
      getAttrs: (element) => ({ asset: element.dataset["asset"] ?? "", alt: element.getAttribute("alt") ?? "" }),
    },
  ],
  renderHTML: ({ node }) => ["figure", mergeAttributes({}), ["img", { "data-asset": node.attrs["asset"] as string, alt: node.attrs["alt"] as string }]],
  addNodeView: () => ({ node }) => {
    const dom = document.createElement("figure");
    const image = document.createElement("img");
    image.src = `/teach/files/${node.attrs["asset"] as string}`;
    image.alt = node.attrs["alt"] as string;
    dom.append(image);
    return { dom };
  },
});

/** A block keeps the direction that it was written in. */
export const Direction = Extension.create({
  name: "direction",
  addGlobalAttributes: () => [
    {
      types: ["paragraph", "heading", "bulletList", "orderedList", "blockquote"],
      attributes: { dir: { default: null, parseHTML: (element: HTMLElement) => (/^(rtl|ltr)$/.test(element.dir) ? element.dir : null) } },
    },
  ],
});
