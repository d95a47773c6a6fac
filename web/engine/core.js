/**
 * The engine in this thread: one WebAssembly module with a language pack and a claims file
 * loaded into it. Text goes in and comes out as UTF-8 through the module's memory, which moves
 * when it grows: a view of it is taken after each call and never kept.
 *
 * @import { Boundary, Entry, Loaded, Masthead, Problem, Report, Request } from "./types.js"
 */

import { ClaimlightError } from "./errors.js";
import { fetchedBytes } from "./fetch.js";
import { instantiate } from "./module.js";
import { problemText } from "./problem-text.js";
import { wellFormed } from "./well-formed.js";

/**
 * Addresses are absolute.
 *
 * @typedef {object} CoreOptions
 * @property {string | object} claims
 * @property {string | BufferSource | WebAssembly.Module} wasm
 * @property {string | BufferSource} pack
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Core {
  #boundary;
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  /** @type {ClaimlightError | null} why the module can be used no more */
  #trap = null;
  /** @type {Loaded} */
  loaded = { entries: 0, problems: [], masthead: {} };

  /** @param {CoreOptions} options */
  static async start({ claims, wasm, pack }) {
    const [core, file] = await Promise.all([Core.#speaking(wasm, pack), read(claims)]);
    core.#load(file);
    return core;
  }

  /**
   * Module and pack come side by side, and are one before the claims file need be there.
   *
   * @param {CoreOptions["wasm"]} wasm
   * @param {CoreOptions["pack"]} pack
   */
  static async #speaking(wasm, pack) {
    const [boundary, bytes] = await Promise.all([instantiate(wasm), bytesOf(pack)]);
    const core = new Core(boundary);
    core.#learn(bytes);
    return core;
  }

  /** @param {Boundary} boundary */
  constructor(boundary) {
    this.#boundary = boundary;
  }

  /** @param {Request} request @returns {Report} */
  check(request) {
    return this.#ask("claimlight_check", request);
  }

  /** @param {Request} request @returns {Report} */
  parse(request) {
    return this.#ask("claimlight_parse", request);
  }

  /** @param {string} id */
  entry(id) {
    return this.#entries.get(id);
  }

  /** @param {Uint8Array} pack */
  #learn(pack) {
    const { ok, error } = this.#call("claimlight_pack", pack);
    if (ok) return;
    throw new ClaimlightError("pack-invalid",
      `The language pack can't be used: ${error}. Serve the one that came with the module, byte for byte.`);
  }

  /** @param {string} file */
  #load(file) {
    /** @type {{ok: boolean, entries: number, problems?: Problem[]}} */
    const { ok, entries, problems = [] } = this.#call("claimlight_load", file);
    if (!ok) {
      throw new ClaimlightError("claims-invalid", `The claims file can't be used: ${firstError(problems)}.`,
        { problems });
    }
    const { claims, ...rest } = JSON.parse(file);
    for (const entry of claims) {
      if (entry?.id && !this.#entries.has(entry.id)) this.#entries.set(entry.id, entry);
    }
    this.loaded = { entries, problems, masthead: mastheadOf(rest) };
  }

  /**
   * @param {"claimlight_check" | "claimlight_parse"} name
   * @param {Request} request
   */
  #ask(name, { text, published }) {
    const result = this.#call(name, JSON.stringify({ text: wellFormed(text), published }));
    if (result.error) throw new ClaimlightError("bad-request", result.error);
    return result;
  }

  /**
   * @param {"claimlight_pack" | "claimlight_load" | "claimlight_check" | "claimlight_parse"} name
   * @param {string | Uint8Array} input
   */
  #call(name, input) {
    if (this.#trap) throw this.#trap;
    const boundary = this.#boundary;
    // No UTF-16 code unit needs more than three bytes of UTF-8.
    const room = typeof input === "string" ? input.length * 3 : input.length;
    const address = boundary.claimlight_buffer(room);
    if (address === 0) {
      throw new ClaimlightError("bad-request", `The input is too long: no room for ${room} bytes.`);
    }
    const written = write(input, new Uint8Array(boundary.memory.buffer, address, room));
    const length = this.#guarded(() => boundary[name](written));
    const result = new Uint8Array(boundary.memory.buffer, boundary.claimlight_result(), length);
    return JSON.parse(decoder.decode(result));
  }

  /** After a trap nothing in the module's memory can be trusted. @param {() => number} work */
  #guarded(work) {
    try {
      return work();
    } catch (cause) {
      this.#trap = new ClaimlightError("module-unusable",
        `The WebAssembly module stopped at its work (${cause}). Load the engine anew.`, { cause });
      throw this.#trap;
    }
  }
}

/** @param {string | object} claims an absolute address, or the claims file's content */
async function read(claims) {
  if (typeof claims === "object") return JSON.stringify(claims);
  return decoder.decode(await fetchedBytes(claims, { code: "claims-missing", what: "The claims file" }));
}

/** @param {CoreOptions["pack"]} pack */
async function bytesOf(pack) {
  if (typeof pack === "string") return fetchedBytes(pack, { code: "pack-missing", what: "The language pack" });
  if (!ArrayBuffer.isView(pack)) return new Uint8Array(pack);
  return new Uint8Array(pack.buffer, pack.byteOffset, pack.byteLength);
}

/** Text goes straight into the module's memory. @param {string | Uint8Array} input @param {Uint8Array} memory */
function write(input, memory) {
  if (typeof input === "string") return encoder.encodeInto(input, memory).written;
  memory.set(input);
  return input.length;
}

/** @param {Record<string, any>} file @returns {Masthead} */
function mastheadOf({ title, language, updated, publisher }) {
  return { title, language, updated, publisher };
}

/** @param {Problem[]} problems */
function firstError(problems) {
  const first = problems.find(({ severity }) => severity === "error");
  return first ? problemText(first) : "it is not a claims file";
}
