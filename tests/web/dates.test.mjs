import assert from "node:assert/strict";
import { test } from "node:test";
import { readableDate } from "../../web/widget/dates.js";

for (const [value, text] of [
  ["2024-06-19", "June 19, 2024"],
  ["2024-06-19T22:00:00Z", "June 19, 2024"],
  ["2024-06", "June 2024"],
  ["2024", "2024"],
  ["2024-03-25/2024-03-26", "March 25 – 26, 2024"],
  ["2024-05/2024-06", "May – June 2024"],
  ["2024-13-01", "2024-13-01"],
  ["2024-W25", "2024-W25"],
  ["Benjamin Netanyahu", "Benjamin Netanyahu"],
  ["1482", "1482"],
  ["either/or", "either/or"],
]) {
  test(`dates: ${value} reads ${text}`, () =>
    assert.equal(readableDate(value, "en").replace(/\s/g, " "), text));
}
