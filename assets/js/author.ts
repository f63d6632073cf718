// What the pages of the teaching area load besides: forms that save themselves, lists that are put in order, uploads.
import { CwUpload } from "./elements/upload.ts";
import { listenArrange } from "./arrange.ts";
import { keepSaved } from "./autosave.ts";

customElements.define("cw-upload", CwUpload);
keepSaved();
listenArrange();
