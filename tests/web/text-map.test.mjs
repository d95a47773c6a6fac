import assert from "node:assert/strict";
import { test } from "node:test";
import { TextMapBuilder } from "../../web/widget/text-map.js";

/**
 * Builds a map from a shorthand: a string is a text node, `BR` a line break, `P` a block's edge.
 *
 * @param {(string | symbol)[]} pieces
 */
function mapOf(...pieces) {
  const builder = new TextMapBuilder();
  for (const [node, piece] of pieces.entries()) {
    if (piece === P) builder.blockEdge();
    else if (piece === BR) builder.lineBreak();
    else builder.add(node, /** @type {string} */ (piece));
  }
  return builder.finish();
}
const P = Symbol("block edge");
const BR = Symbol("line break");

for (const [behaviour, pieces, text] of /** @type {[string, any[], string][]} */ ([
  ["joins inline elements", ["re", "sum", "ed"], "resumed"],
  ["collapses white space", ["\n  The  United\n\tStates "], "The United States"],
  ["collapses white space across nodes", ["The ", " United", " ", "States"], "The United States"],
  ["sets blocks apart", [P, "One.", P, "\n  ", P, "Two.", P], "One.\n\nTwo."],
  ["keeps a line break", ["One,", BR, " two"], "One,\ntwo"],
  ["takes two line breaks for a paragraph", ["One.", BR, "\n", BR, "Two."], "One.\n\nTwo."],
  ["joins what invisible characters part", ["inter\u00ADnation\u200Bal"], "international"],
  ["keeps a no-break space", ["50\u00A0kg"], "50\u00A0kg"],
  ["is empty where nothing is", [P, " ", P], ""],
])) {
  test(`text map: ${behaviour}`, () => assert.equal(mapOf(...pieces).text, text));
}

test("text map: leads from the text to the nodes", () => {
  const map = mapOf("He ", "re", "sumed\n   sales.", P, "On Friday");
  const start = map.text.indexOf("resumed");
  const end = map.text.indexOf("Friday");
  assert.deepEqual(map.stretches(start, end), [
    { node: 1, start: 0, end: 2 },
    { node: 2, start: 0, end: 15 },
    { node: 4, start: 0, end: 3 },
  ]);
});

test("text map: marks the space between a node and the next", () => {
  const map = mapOf("withheld ", "a shipment");
  assert.deepEqual(map.stretches(0, map.text.length), [
    { node: 0, start: 0, end: 9 },
    { node: 1, start: 0, end: 10 },
  ]);
});

test("text map: leads back from a node to the text", () => {
  const map = mapOf("  He ", "re", "sumed\n   sales.");
  assert.equal(map.offsetOf(0, 2), 0, "the first letter");
  assert.equal(map.offsetOf(0, 0), 0, "white space before it");
  assert.equal(map.offsetOf(2, 9), map.text.indexOf("sales"));
  assert.equal(map.offsetOf(2, 7), map.text.indexOf("sales"), "inside collapsed white space");
  assert.equal(map.offsetOf(7, 0), null, "a node that is no part of it");
});

test("text map: there and back is where one was", () => {
  const map = mapOf("One\n two ", "three", P, "f\u00ADour 🙂 five", BR, "six");
  for (let offset = 0; offset < map.text.length; offset++) {
    for (const { node, start } of map.stretches(offset, offset + 1)) {
      assert.equal(map.offsetOf(node, start), offset, `offset ${offset}`);
    }
  }
});
