/**
 * What the publisher is told, one line at a time: what happened and how to mend it.
 *
 * @import { Problem } from "../engine/types.js"
 */

import { problemText } from "../engine/problem-text.js";

/** @param {string} message */
export function warn(message) {
  console.warn(`Claimlight: ${message}`);
}

/** Entries that could not be used; the others are served. @param {Problem[]} problems */
export function warnOfProblems(problems) {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  warn(`the claims file has ${errors.length === 1 ? "an error" : `${errors.length} errors`}; ` +
    `entries in error are left out. ${errors.map(problemText).join("; ")}`);
}
