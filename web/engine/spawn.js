/** Starts the worker that lies beside this module. */

import { Calls } from "./calls.js";
import { ClaimlightError } from "./errors.js";

const address = new URL("worker.js", import.meta.url).href;

/** @type {{createScriptURL(address: string): any} | undefined} */
let policy;

export function spawn() {
  try {
    return new Calls(new Worker(trusted(), { type: "module", name: "claimlight" }), failure);
  } catch (error) {
    throw failure(error);
  }
}

/** Where Trusted Types are enforced a worker's address must come from a policy. This one vouches for one address. */
function trusted() {
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("claimlight", {
    createScriptURL: () => address,
  });
  return policy?.createScriptURL(address) ?? address;
}

/** @param {unknown} reason */
function failure(reason) {
  const said = reason instanceof Error ? reason.message : /** @type {any} */ (reason).message;
  return new ClaimlightError("worker-failed",
    `The worker failed (${said || "it could not be loaded"}). Serve worker.js beside the script, from the ` +
      "page's own host; a content security policy must allow it: worker-src 'self'.", { cause: reason });
}
