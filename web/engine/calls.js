/**
 * Calls over a message port. Each request carries an id and its answer the same id, so order
 * means nothing; and each settles, also when the other side dies.
 *
 * @import { Transport } from "./types.js"
 */

import { fromPlain } from "./errors.js";

/** @typedef {{resolve: (result: any) => void, reject: (error: Error) => void}} Settle */

/** @implements {Transport} */
export class Calls {
  #worker;
  #nextId = 1;
  /** @type {Map<number, Settle>} */
  #pending = new Map();
  /** @type {Error | null} why no call can be made any more */
  #ended = null;

  /** @param {Worker} worker @param {(event: Event) => Error} failure tells what its error event means */
  constructor(worker, failure) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }) => this.#settle(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault(); // told once, by whoever made the call
      this.close(failure(event));
    });
    worker.addEventListener("messageerror", (event) => this.close(failure(event)));
  }

  /** @param {string} method @param {unknown} params */
  request(method, params) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      const id = this.#nextId++;
      this.#worker.postMessage({ id, method, params });
      this.#pending.set(id, { resolve, reject });
    });
  }

  /** @param {Error} reason */
  close(reason) {
    this.#ended ??= reason;
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }

  /** @param {{id: number, result?: unknown, error?: import("./errors.js").PlainError}} answer */
  #settle({ id, result, error }) {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) call?.reject(fromPlain(error));
    else call?.resolve(result);
  }
}
