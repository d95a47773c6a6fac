/**
 * Brings the bare WebAssembly module to life. It is compiled while it streams in where the
 * server names its type rightly, and from its bytes where it does not, or in Node.
 *
 * @import { Boundary } from "./types.js"
 */

import { ClaimlightError } from "./errors.js";
import { fetched } from "./fetch.js";

/** WASI's EBADF: tells the C library that there is no such file, so that it stops writing. */
const BAD_FILE = 8;

/**
 * @param {string | BufferSource | WebAssembly.Module} source an absolute address, the bytes,
 *   or a module already compiled
 * @returns {Promise<Boundary>}
 */
export async function instantiate(source) {
  try {
    const module = await compile(source);
    const instance = await WebAssembly.instantiate(module, importsOf(module));
    const boundary = /** @type {Boundary} */ (/** @type {unknown} */ (instance.exports));
    boundary._initialize?.();
    return boundary;
  } catch (error) {
    if (error instanceof ClaimlightError) throw error;
    throw new ClaimlightError("module-unusable",
      `The WebAssembly module could not be started (${error}). A content security policy must ` +
        "allow it: script-src 'self' 'wasm-unsafe-eval'.", { cause: error });
  }
}

/** @param {string | BufferSource | WebAssembly.Module} source */
async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof source !== "string") return WebAssembly.compile(source);

  const response = await fetched(source, { code: "module-missing", what: "The WebAssembly module" });
  const typed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  return typed
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * The module needs nothing from outside; its C library still names a few system calls.
 *
 * @param {WebAssembly.Module} module
 */
function importsOf(module) {
  /** @type {Record<string, Record<string, Function>>} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = standIn(from, name);
  }
  return /** @type {WebAssembly.Imports} */ (imports);
}

/** @param {string} from @param {string} name */
function standIn(from, name) {
  if (name === "emscripten_notify_memory_growth") return () => {};
  if (from === "wasi_snapshot_preview1" && name !== "proc_exit") return () => BAD_FILE;
  return () => {
    throw new Error(`the module called ${name}`);
  };
}
