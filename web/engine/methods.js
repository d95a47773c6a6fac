/**
 * What can be asked of an engine, by name: the worker answers messages with it, and the
 * in-thread transport calls it directly.
 *
 * @import { CoreOptions } from "./core.js"
 * @import { Request } from "./types.js"
 */

import { Core } from "./core.js";

export class Methods {
  /** @type {Promise<Core> | undefined} */
  #core;

  /** @param {string} method @param {any} params @returns {Promise<unknown>} */
  async answer(method, params) {
    if (method === "load") this.#core = Core.start(/** @type {CoreOptions} */ (params));
    const core = await this.#core;
    switch (method) {
      case "load": return core?.loaded;
      case "check": return core?.check(/** @type {Request} */ (params));
      case "parse": return core?.parse(/** @type {Request} */ (params));
      case "entry": return core?.entry(/** @type {string} */ (params));
      default: throw new TypeError(`no method ${method}`);
    }
  }
}
