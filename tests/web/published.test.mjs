import assert from "node:assert/strict";
import { test } from "node:test";
import { dateIn, datePublished } from "../../web/widget/published.js";

for (const [value, date] of [
  ["2024-06-22", "2024-06-22"],
  ["2024-06-22T23:30:00-07:00", "2024-06-22"],
  [" 2024-06-22 09:00 ", "2024-06-22"],
  ["June 22, 2024", undefined],
  ["2024-06", undefined],
  ["2024-06-221", undefined],
  ["", undefined],
  [null, undefined],
]) {
  test(`published: the day in ${JSON.stringify(value)}`, () => assert.equal(dateIn(value), date));
}

for (const [behaviour, data, date] of /** @type {[string, unknown, string | undefined][]} */ ([
  ["an article", { "@type": "NewsArticle", datePublished: "2024-06-22" }, "2024-06-22"],
  ["several types", { "@type": ["Thing", "ReportageNewsArticle"], datePublished: "2024-06-22" }, "2024-06-22"],
  ["a list", [{ "@type": "Organization" }, { "@type": "Article", datePublished: "2024-06-22" }], "2024-06-22"],
  ["a graph", { "@graph": [{ "@type": "BlogPosting", datePublished: "2024-06-22" }] }, "2024-06-22"],
  ["no article", { "@type": "VideoObject", datePublished: "2024-06-22" }, undefined],
  ["no date", { "@type": "NewsArticle" }, undefined],
  ["null", null, undefined],
])) {
  test(`published: JSON-LD with ${behaviour}`, () =>
    assert.equal(datePublished(JSON.stringify(data)), date));
}

test("published: JSON-LD that is no JSON", () => assert.equal(datePublished("{"), undefined));
