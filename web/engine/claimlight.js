/**
 * The engine for programs. In a page it runs in a worker of its own; in Node and inside a
 * worker it runs in place. Either way the calls are the same.
 *
 * @example
 * const engine = await Claimlight.load({ claims: "claims.json" });
 * const report = await engine.check({ text, published: "2024-06-22" });
 *
 * @import { Entry, Loaded, Report, Request, Transport } from "./types.js"
 */

import { ClaimlightError } from "./errors.js";
import { Methods } from "./methods.js";
import { spawn } from "./spawn.js";

export { ClaimlightError };

/**
 * @typedef {object} LoadOptions
 * @property {string | URL | object} claims the claims file: its address, relative to the page or
 *   in Node to the working directory, or its content
 * @property {string | URL | BufferSource | WebAssembly.Module} [wasm] the module; by default
 *   `claimlight.wasm` beside this script
 * @property {string | URL | BufferSource} [pack] the language pack; by default `en.pack` beside this script
 * @property {AbortSignal} [signal] closes the engine
 */

export class Claimlight {
  #transport;
  /** What loading the claims file told. */
  loaded;

  /** @param {LoadOptions} options */
  static async load({
    claims,
    wasm = new URL("claimlight.wasm", import.meta.url),
    pack = new URL("en.pack", import.meta.url),
    signal,
  }) {
    signal?.throwIfAborted();
    if (!claims) throw new ClaimlightError("claims-missing", "No claims file is named.");
    const transport = typeof document === "undefined" ? inPlace() : spawn();
    const end = () => transport.close(closed());
    signal?.addEventListener("abort", end, { once: true });
    try {
      const here = await base();
      const loaded = await transport.request("load", {
        claims: absolute(claims, here),
        wasm: absolute(wasm, here),
        pack: absolute(pack, here),
      });
      return new Claimlight(transport, loaded);
    } catch (error) {
      end();
      throw error;
    }
  }

  /**
   * @param {Transport} transport
   * @param {Loaded} loaded
   * @private use `load`
   */
  constructor(transport, loaded) {
    this.#transport = transport;
    this.loaded = loaded;
  }

  /**
   * Checks a text against the claims file.
   *
   * @param {Request} request
   * @returns {Promise<Report>}
   */
  check(request) {
    return this.#transport.request("check", request);
  }

  /**
   * The text's claims, without findings.
   *
   * @param {Request} request
   * @returns {Promise<Report>}
   */
  parse(request) {
    return this.#transport.request("parse", request);
  }

  /**
   * An entry of the claims file as its publisher wrote it.
   *
   * @param {string} id
   * @returns {Promise<Entry | undefined>}
   */
  entry(id) {
    return this.#transport.request("entry", id);
  }

  /** Frees the engine. Calls not yet settled reject. */
  close() {
    this.#transport.close(closed());
  }
}

/** @returns {Transport} */
function inPlace() {
  /** @type {Methods | undefined} */
  let methods = new Methods();
  /** @type {Error} */
  let ended;
  return {
    async request(method, params) {
      const result = await methods?.answer(method, params);
      if (!methods) throw ended;
      return result;
    },
    close(reason) {
      ended ??= reason;
      methods = undefined;
    },
  };
}

/**
 * Addresses are resolved on this side: a worker's own base is where its script lies.
 *
 * @template T
 * @param {string | URL | T} source
 * @param {string} base
 * @returns {string | T}
 */
function absolute(source, base) {
  return typeof source === "string" || source instanceof URL ? new URL(source, base).href : source;
}

/** What an address is relative to: the page, the worker's script, or the working directory. */
async function base() {
  if (typeof document !== "undefined") return document.baseURI;
  if (typeof location !== "undefined") return location.href;
  const { pathToFileURL } = await import("node:url");
  return pathToFileURL(`${process.cwd()}/`).href;
}

function closed() {
  return new ClaimlightError("closed", "The engine was closed.");
}
