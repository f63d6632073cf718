// The editor of articles: every textarea[data-richtext] becomes one. The textarea stays, hidden, with what is written, so that
// the form is sent and saved as ever.
import { Editor, type JSONContent } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import StarterKit from "@tiptap/starter-kit";
import Subscript from "@tiptap/extension-subscript";
import Superscript from "@tiptap/extension-superscript";
import { TableKit } from "@tiptap/extension-table";
import { icon } from "./words.ts";
import { ask } from "./richtext/ask.ts";
import { BlockFormula, Direction, Embed, InlineFormula, Picture, player } from "./richtext/nodes.ts";
import { cleanPaste, cleanText } from "./richtext/paste.ts";

type Words = DOMStringMap;
type Tool = { name: string; icon: string; on?: (editor: Editor) => boolean; run: (editor: Editor, words: Words) => void; in?: string };

async function link(editor: Editor, words: Words): Promise<void> {
  if (editor.isActive("link")) return void editor.chain().focus().extendMarkRange("link").unsetLink().run();
  const said = await ask(words["link"] ?? "", words["insert"] ?? "", [{ name: "href", label: words["address"] ?? "", value: "https://", ltr: true }]);
  const href = said?.["href"]?.trim();
  if (!href || !/^(https?:|mailto:|tel:)/.test(href)) return void editor.commands.focus();
  if (editor.state.selection.empty) editor.chain().focus().insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
  else editor.chain().focus().setLink({ href }).run();
}

async function formula(editor: Editor, words: Words, type: "inlineFormula" | "blockFormula"): Promise<void> {
  const value = editor.isActive(type) ? (editor.getAttributes(type)["tex"] as string) : "";
  const said = await ask(words["formula"] ?? "", words["insert"] ?? "", [{ name: "tex", label: words["tex"] ?? "", value, ltr: true, lines: 3 }]);
  const tex = said?.["tex"]?.trim();
  if (tex) editor.chain().focus().insertContent({ type, attrs: { tex } }).run();
}

/** Puts a block behind what is chosen, and lets the author write on behind it: what was written or put there before stays. */
function put(editor: Editor, block: JSONContent): void {
  editor.chain().focus().insertContentAt(editor.state.selection.to, block).run();
  const { doc, selection, tr } = editor.state;
  const behind = Selection.findFrom(doc.resolve(selection.to), 1, true);
  if (behind) editor.view.dispatch(tr.setSelection(behind));
}

async function embed(editor: Editor, words: Words): Promise<void> {
  const said = await ask(words["embed"] ?? "", words["insert"] ?? "", [
    { name: "href", label: words["embedAddress"] ?? "", ltr: true },
    { name: "title", label: words["embedTitle"] ?? "" },
  ]);
  const href = said?.["href"]?.trim() ?? "";
  const found = player(href);
  if (found) put(editor, { type: "embed", attrs: { player: found, href, title: said?.["title"] ?? "" } });
  else if (said) void ask(words["embedRefused"] ?? "", words["insert"] ?? "", []);
}

async function picture(editor: Editor, words: Words): Promise<void> {
  const template = document.querySelector<HTMLTemplateElement>("template[data-richtext-picture]");
  const extra = template?.content.cloneNode(true);
  const said = await ask(words["picture"] ?? "", words["insert"] ?? "", [{ name: "pictureAlt", label: words["alt"] ?? "" }], extra);
  const asset = said?.["picture"];
  if (asset) put(editor, { type: "picture", attrs: { asset, alt: said["pictureAlt"] ?? "" } });
}

const heading = (level: 2 | 3 | 4): Tool => ({
  name: `heading${level}`,
  icon: `heading-${level}`,
  on: (editor) => editor.isActive("heading", { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
});

const TOOLS: Tool[] = [
  heading(2),
  heading(3),
  heading(4),
  { name: "bold", icon: "bold", on: (editor) => editor.isActive("bold"), run: (editor) => editor.chain().focus().toggleBold().run() },
  { name: "italic", icon: "italic", on: (editor) => editor.isActive("italic"), run: (editor) => editor.chain().focus().toggleItalic().run() },
  { name: "strike", icon: "strikethrough", on: (editor) => editor.isActive("strike"), run: (editor) => editor.chain().focus().toggleStrike().run() },
  { name: "code", icon: "code", on: (editor) => editor.isActive("code"), run: (editor) => editor.chain().focus().toggleCode().run() },
  { name: "link", icon: "link", on: (editor) => editor.isActive("link"), run: (editor, words) => void link(editor, words) },
  { name: "bullets", icon: "list", on: (editor) => editor.isActive("bulletList"), run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: "numbers", icon: "list-ordered", on: (editor) => editor.isActive("orderedList"), run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: "quote", icon: "quote", on: (editor) => editor.isActive("blockquote"), run: (editor) => editor.chain().focus().toggleBlockquote().run() },
  { name: "codeBlock", icon: "square-code", on: (editor) => editor.isActive("codeBlock"), run: (editor) => editor.chain().focus().toggleCodeBlock().run() },
  { name: "table", icon: "table", run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
  { name: "rowAfter", icon: "between-horizontal-end", in: "table", run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: "columnAfter", icon: "between-vertical-end", in: "table", run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: "rowRemove", icon: "fold-vertical", in: "table", run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: "columnRemove", icon: "fold-horizontal", in: "table", run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: "tableRemove", icon: "trash-2", in: "table", run: (editor) => editor.chain().focus().deleteTable().run() },
  { name: "formula", icon: "sigma", on: (editor) => editor.isActive("inlineFormula"), run: (editor, words) => void formula(editor, words, "inlineFormula") },
  { name: "formulaBlock", icon: "square-sigma", on: (editor) => editor.isActive("blockFormula"), run: (editor, words) => void formula(editor, words, "blockFormula") },
  { name: "picture", icon: "image", run: (editor, words) => void picture(editor, words) },
  { name: "embed", icon: "circle-play", run: (editor, words) => void embed(editor, words) },
  { name: "undo", icon: "undo-2", run: (editor) => editor.chain().focus().undo().run() },
  { name: "redo", icon: "redo-2", run: (editor) => editor.chain().focus().redo().run() },
];

function toolbar(editor: Editor, words: Words): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "richtext__bar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words["toolbar"] ?? "");
  const buttons = TOOLS.map((tool) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--ghost btn--icon btn--sm";
    button.title = words[tool.name] ?? "";
    button.setAttribute("aria-label", button.title);
    button.tabIndex = -1;
    button.append(icon(tool.icon));
    button.addEventListener("click", () => tool.run(editor, words));
    bar.append(button);
    return button;
  });
  const first = buttons[0];
  if (first) first.tabIndex = 0;
  bar.addEventListener("keydown", (event) => {
    const shown = buttons.filter((button) => !button.hidden);
    const at = shown.indexOf(document.activeElement as HTMLButtonElement);
    const rtl = document.documentElement.dir === "rtl";
    const step = event.key === (rtl ? "ArrowLeft" : "ArrowRight") ? 1 : event.key === (rtl ? "ArrowRight" : "ArrowLeft") ? -1 : 0;
    if (step === 0 || at < 0) return;
    event.preventDefault();
    const next = shown[(at + step + shown.length) % shown.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  });
  const show = (): void => {
    for (const [at, tool] of TOOLS.entries()) {
      const button = buttons[at];
      if (!button) continue;
      if (tool.on) button.setAttribute("aria-pressed", String(tool.on(editor)));
      if (tool.in) button.hidden = !editor.isActive(tool.in);
    }
  };
  editor.on("transaction", show);
  show();
  return bar;
}

function edit(area: HTMLTextAreaElement): void {
  const words = document.querySelector<HTMLElement>("template[data-richtext-words]")?.dataset ?? {};
  const box = document.createElement("div");
  box.className = "richtext";
  const page = document.createElement("div");
  page.className = "richtext__page";
  area.after(box);
  area.hidden = true;
  const label = document.querySelector(`label[for='${area.id}']`);
  const editor = new Editor({
    element: page,
    injectCSS: false,
    content: area.value,
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3, 4] }, link: { openOnClick: false, protocols: ["mailto", "tel"] } }),
      TableKit.configure({ table: { resizable: false } }),
      Subscript,
      Superscript,
      InlineFormula,
      BlockFormula,
      Embed,
      Picture,
      Direction,
    ],
    editorProps: {
      attributes: { class: "prose", role: "textbox", "aria-multiline": "true", "aria-label": label?.textContent?.trim() ?? "", lang: area.lang, dir: area.dir },
      transformPastedHTML: cleanPaste,
      transformPastedText: cleanText,
    },
    onUpdate: ({ editor: changed }) => {
      area.value = changed.isEmpty ? "" : changed.getHTML();
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  box.append(toolbar(editor, words), page);
}

for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-richtext]")) edit(area);
