/**
 * The engine in this thread: one WebAssembly module with one claims file loaded into it.
 * Text goes in and comes out as UTF-8 through the module's memory, which moves when it grows:
 * a view of it is taken after each call and never kept.
 *
 * @import { Boundary, Entry, Loaded, Masthead, Problem, Report, Request } from "./types.js"
 */

import { ClaimlightError } from "./errors.js";
import { fetched } from "./fetch.js";
import { instantiate } from "./module.js";
import { problemText } from "./problem-text.js";
import { wellFormed } from "./well-formed.js";

/** @typedef {{claims: string | object, wasm: string | BufferSource | WebAssembly.Module}} CoreOptions */

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
  static async start({ claims, wasm }) {
    const [boundary, file] = await Promise.all([instantiate(wasm), read(claims)]);
    const core = new Core(boundary);
    core.#load(file);
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
   * @param {"claimlight_load" | "claimlight_check" | "claimlight_parse"} name
   * @param {string} input
   */
  #call(name, input) {
    if (this.#trap) throw this.#trap;
    const boundary = this.#boundary;
    const room = input.length * 3; // no UTF-16 code unit needs more bytes of UTF-8
    const address = boundary.claimlight_buffer(room);
    if (address === 0) {
      throw new ClaimlightError("bad-request", `The text is too long: no room for ${room} bytes.`);
    }
    const { written } = encoder.encodeInto(input, new Uint8Array(boundary.memory.buffer, address, room));
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
  return (await fetched(claims, { code: "claims-missing", what: "The claims file" })).text();
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
