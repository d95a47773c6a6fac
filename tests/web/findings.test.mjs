import assert from "node:assert/strict";
import { test } from "node:test";
import { headline, inReadingOrder, tally, together } from "../../web/widget/findings.js";
import { english } from "../../web/widget/strings.js";

/** @param {Partial<import("../../web/engine/types.js").Finding>} parts @returns {any} */
const finding = (parts) => ({ claim: "c1", entry: "e1", start: 0, end: 10, verdict: "supported", ...parts });
/** @param {any[]} findings @returns {any} */
const report = (findings) => ({ claims: [{ id: "c1" }, { id: "c2" }, { id: "c3" }], findings });

test("findings: come in reading order, the graver first on one place", () => {
  const late = finding({ start: 50, end: 60 });
  const mild = finding({});
  const grave = finding({ verdict: "contradicted" });
  assert.deepEqual(inReadingOrder(report([late, mild, grave])), [grave, mild, late]);
});

test("findings: are shown together where their clauses overlap", () => {
  const one = finding({ start: 0, end: 10 });
  const two = finding({ start: 5, end: 20 });
  const three = finding({ start: 20, end: 30 });
  assert.deepEqual(together(two, [one, two, three]), [two, one]);
  assert.deepEqual(together(three, [one, two, three]), [three]);
});

test("findings: a statement with two findings counts once", () => {
  const findings = [finding({}), finding({ verdict: "contradicted" }), finding({ claim: "c2" })];
  assert.deepEqual(tally(report(findings)), { checked: 2, differ: 1, statements: 3 });
});

const masthead = { publisher: { name: "Example Record" } };
for (const [expected, parts, entry] of /** @type {[string, any, any][]} */ ([
  ["Matches the record", {}, { rating: "true" }],
  ["Differs from the record: who, when",
    { verdict: "contradicted", differs: [{ slot: "who" }, { slot: "when" }] }, { rating: "true" }],
  ["Rated “False” by Example Record", { verdict: "contradicted" }, { rating: "false" }],
  ["Rated “Pants on fire” by A Checker",
    { verdict: "contradicted" }, { rating: "false", ratingLabel: "Pants on fire", checker: { name: "A Checker" } }],
  ["Goes beyond the record: where", { verdict: "partly", differs: [{ slot: "where" }] }, { rating: "true" }],
  ["Not proven, the record says", { verdict: "unproven" }, { rating: "unproven" }],
  ["Differs from the record", { verdict: "contradicted" }, undefined],
])) {
  test(`findings: headline ${expected}`, () =>
    assert.equal(headline(finding(parts), entry, masthead, english), expected));
}

for (const [counts, text] of /** @type {[any, string][]} */ ([
  [{ checked: 0, differ: 0, statements: 3 }, "No statement in this article is on record"],
  [{ checked: 14, differ: 2, statements: 44 }, "2 of 14 checked statements differ from the record"],
  [{ checked: 3, differ: 1, statements: 3 }, "1 of 3 checked statements differs from the record"],
  [{ checked: 1, differ: 1, statements: 3 }, "1 of 1 checked statement differs from the record"],
  [{ checked: 2, differ: 0, statements: 3 }, "None of 2 checked statements differs from the record"],
])) {
  test(`findings: summary ${text}`, () => assert.equal(english.summary(counts), text));
}
