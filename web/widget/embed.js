/**
 * The one-tag embed:
 *
 *     <script type="module" src="claimlight.js" data-claims="claims.json"></script>
 *
 * makes a `<claim-light docked>` with the tag's `data-claims`, `data-for` and `data-published`.
 * A module script is not `document.currentScript`, so the tag is known by its address: it is
 * the script[data-claims] whose `src` is this very module. A tag without `data-claims` only
 * registers the element, for a publisher who places it by hand.
 */

import { parsed } from "./parsed.js";

const ATTRIBUTES = ["claims", "for", "published"];

/** @param {string} address this module's own */
export async function embed(address) {
  await parsed(document);
  const tags = /** @type {NodeListOf<HTMLScriptElement>} */ (
    document.querySelectorAll("script[data-claims][src]"));
  for (const tag of tags) {
    if (tag.src !== address) continue;
    const element = document.createElement("claim-light");
    for (const name of ATTRIBUTES) {
      const value = tag.dataset[name];
      if (value !== undefined) element.setAttribute(name, value);
    }
    element.setAttribute("docked", "");
    document.body.append(element);
  }
}
