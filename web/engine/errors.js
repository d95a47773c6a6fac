/**
 * Errors that callers see. They cross from worker to page as plain data, so that nothing of
 * one realm's prototypes is needed in the other.
 *
 * @import { Problem } from "./types.js"
 */

/**
 * `code` is for programs, `message` for people: it says what happened and how to mend it.
 *
 * | code | |
 * |---|---|
 * | `claims-missing` | no claims file named, or it could not be fetched |
 * | `claims-invalid` | the claims file is not one; `problems` says where |
 * | `module-missing` | the WebAssembly module could not be fetched |
 * | `module-unusable` | it could not be compiled, or trapped |
 * | `pack-missing` | the language pack could not be fetched |
 * | `pack-invalid` | it is none, is damaged, or is another version's |
 * | `worker-failed` | the worker could not start, or died |
 * | `bad-request` | the engine refused what it was asked |
 * | `no-article` | the page holds no article to check |
 * | `browser-too-old` | the browser lacks what marking needs |
 * | `closed` | the engine was closed meanwhile |
 * | `internal` | a mistake of this program |
 */
export class ClaimlightError extends Error {
  name = "ClaimlightError";

  /**
   * @param {string} code
   * @param {string} message
   * @param {{problems?: Problem[], cause?: unknown}} [more]
   */
  constructor(code, message, { problems = [], cause } = {}) {
    super(message, { cause });
    this.code = code;
    this.problems = problems;
  }
}

/** @typedef {{code: string, message: string, problems: Problem[]}} PlainError */

/** @param {unknown} error @returns {PlainError} */
export function toPlain(error) {
  if (error instanceof ClaimlightError) {
    return { code: error.code, message: error.message, problems: error.problems };
  }
  return { code: "internal", message: String(error), problems: [] };
}

/** @param {PlainError} plain */
export function fromPlain({ code, message, problems }) {
  return new ClaimlightError(code, message, { problems });
}
