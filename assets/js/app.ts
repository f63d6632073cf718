// What every page loads: the small elements and manners. A page works without them.
import { CwConfirm } from "./elements/confirm.ts";
import { CwCopy } from "./elements/copy.ts";
import { CwDrop } from "./elements/drop.ts";
import { CwReveal } from "./elements/reveal.ts";
import { CwTheme } from "./elements/theme.ts";
import { keepDrafts } from "./drafts.ts";
import { listenDialogs } from "./dialogs.ts";
import { listenForms } from "./forms.ts";
import { listenMenus } from "./menus.ts";
import { listenPrint } from "./print.ts";
import { listenShortcuts } from "./shortcuts.ts";
import { listenToasts } from "./toasts.ts";

customElements.define("cw-theme", CwTheme);
customElements.define("cw-copy", CwCopy);
customElements.define("cw-confirm", CwConfirm);
customElements.define("cw-reveal", CwReveal);
customElements.define("cw-drop", CwDrop);
listenMenus();
listenDialogs();
listenForms();
listenPrint();
listenShortcuts();
listenToasts();
keepDrafts();
