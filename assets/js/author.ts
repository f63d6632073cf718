// What the pages of the teaching area load besides: forms that save themselves, lists that are put in order, uploads.
import { CwCrop } from "./elements/crop.ts";
import { CwUpload } from "./elements/upload.ts";
import { listenArrange } from "./arrange.ts";
import { keepSaved } from "./autosave.ts";

// On a phone the outline beside a form would push it away: it is folded there.
const fold = document.querySelector<HTMLDetailsElement>("details.teach-nav__fold");
const wide = matchMedia("(min-width: 60rem)");
const unfold = (): void => {
  if (fold) fold.open = wide.matches;
};
wide.addEventListener("change", unfold);
unfold();
customElements.define("cw-crop", CwCrop);
customElements.define("cw-upload", CwUpload);
keepSaved();
listenArrange();
