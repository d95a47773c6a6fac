/** Registers `<claim-light>`. */

import { ClaimLight } from "./claim-light.js";

if (!customElements.get("claim-light")) customElements.define("claim-light", ClaimLight);
