/**
 * A problem of a claims file in one phrase: "line 15, column 50 (/claims/0/rating): expected
 * one of …, found "treu"".
 *
 * @import { Problem } from "./types.js"
 *
 * @param {Problem} problem
 */
export function problemText({ line, column, pointer, expected, found, message }) {
  const place = [line && `line ${line}, column ${column}`, pointer && `(${pointer})`].filter(Boolean).join(" ");
  const what = expected ? `expected ${expected}${found ? `, found ${found}` : ""}` : message;
  return place ? `${place}: ${what}` : what;
}
