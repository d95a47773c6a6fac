/**
 * What a page loads: registers `<claim-light>`, and makes one where the script's own tag asks
 * for it. Programs that only want the engine import `engine/claimlight.js`.
 */

import { embed } from "./widget/embed.js";
import "./widget/define.js";

export { Claimlight, ClaimlightError } from "./engine/claimlight.js";
export { ClaimLight } from "./widget/claim-light.js";

embed(import.meta.url);
