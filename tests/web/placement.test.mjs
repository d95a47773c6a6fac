import assert from "node:assert/strict";
import { test } from "node:test";
import { place, widthFor } from "../../web/widget/placement.js";

const desk = { width: 1280, height: 900 };
const article = { left: 344, right: 936, top: -500, bottom: 3000 };
/** @param {number} top */
const clauseAt = (top) => ({ left: 400, right: 700, top, bottom: top + 30 });

test("placement: beside the article where the margin has room", () => {
  assert.deepEqual(widthFor(article, desk), { beside: true, width: 304 });
});

test("placement: over the article where it has none", () => {
  assert.deepEqual(widthFor({ ...article, right: 1100 }, desk), { beside: false, width: 352 });
});

test("placement: never wider than the screen", () => {
  assert.equal(widthFor({ ...article, right: 300 }, { width: 320, height: 600 }).width, 288);
});

for (const [behaviour, beside, top, height, expected] of /** @type {[string, boolean, number, number, object][]} */ ([
  ["level with its clause", true, 200, 400, { left: 960, top: 200, maxHeight: 868 }],
  ["no lower than the screen", true, 800, 400, { left: 960, top: 484, maxHeight: 868 }],
  ["no higher than the screen", true, -50, 400, { left: 960, top: 16, maxHeight: 868 }],
  ["from the top where it is taller than the screen", true, 500, 2000, { left: 960, top: 16, maxHeight: 868 }],
  ["below its clause", false, 200, 400, { left: 400, top: 238, maxHeight: 646 }],
  ["above it where there is more room", false, 700, 400, { left: 400, top: 292, maxHeight: 676 }],
  ["below it where neither has room", false, 300, 2000, { left: 400, top: 338, maxHeight: 546 }],
])) {
  test(`placement: ${behaviour}`, () => {
    const card = { width: 304, height };
    assert.deepEqual(place({ clause: clauseAt(top), article, card, viewport: desk, beside }), expected);
  });
}

test("placement: within the screen at its right edge", () => {
  const clause = { left: 1200, right: 1270, top: 100, bottom: 130 };
  const { left } = place({ clause, article, card: { width: 352, height: 100 }, viewport: desk, beside: false });
  assert.equal(left, 912);
});
