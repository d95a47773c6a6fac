import assert from "node:assert/strict";
import { test } from "node:test";
import { problemText } from "../../web/engine/problem-text.js";

for (const [text, problem] of /** @type {[string, any][]} */ ([
  ['line 12, column 17 (/claims/3/rating): expected one of true, false, found "treu"',
    { line: 12, column: 17, pointer: "/claims/3/rating", expected: "one of true, false", found: '"treu"', message: "…" }],
  ["(/claims/3): expected sources", { pointer: "/claims/3", expected: "sources", message: "…" }],
  ["the file is empty", { message: "the file is empty" }],
])) {
  test(`problem: ${text}`, () => assert.equal(problemText(problem), text));
}
