import { CwPlayer } from "./elements/player.ts";

customElements.define("cw-player", CwPlayer);
