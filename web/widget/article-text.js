/**
 * An article's DOM as one text: what a reader reads as the article itself, in order.
 *
 * @import { TextMap } from "./text-map.js"
 */

import { TextMapBuilder } from "./text-map.js";

/** Not the article's own words, not shown, or a headline, which is not judged. */
const SKIPPED = [
  "script, style, template, noscript, svg, math, canvas, iframe, object, audio, video",
  "form, button, input, select, textarea, dialog, [popover], claim-light",
  "nav, aside, header, footer, address, figure, h1, h2, h3, h4, h5, h6",
  "rt, rp, sup:has(> a[href^='#']), [role=doc-noteref]",
  "[hidden], [aria-hidden=true]",
].join();

/** A drop cap is floated, which makes it a block to CSS; to the reader it is a letter. */
const PHRASING = "span, b, strong, i, em, big, font, abbr";

/** @param {Element} article @returns {TextMap<Text>} */
export function mapArticle(article) {
  /** @type {TextMapBuilder<Text>} */
  const builder = new TextMapBuilder();
  addChildren(builder, article, getComputedStyle(article));
  return builder.finish();
}

/** @param {TextMapBuilder<Text>} builder @param {Element} element @param {CSSStyleDeclaration} style */
function addChildren(builder, element, style) {
  const shown = style.visibility === "visible";
  const preformatted = /^(pre|break-spaces)/.test(style.whiteSpace);
  for (const child of element.childNodes) {
    if (child instanceof Element) addElement(builder, child);
    else if (child instanceof Text && shown) builder.add(child, child.data, preformatted);
  }
}

/** @param {TextMapBuilder<Text>} builder @param {Element} element */
function addElement(builder, element) {
  if (element.localName === "br") return builder.lineBreak();
  if (element.localName === "wbr" || element.matches(SKIPPED)) return;
  const style = getComputedStyle(element);
  if (style.display === "none") return;

  const block = isBlock(element, style);
  if (block) builder.blockEdge();
  addChildren(builder, element, style);
  if (block) builder.blockEdge();
}

/** @param {Element} element @param {CSSStyleDeclaration} style */
function isBlock(element, { display, float }) {
  if (float !== "none" && element.matches(PHRASING)) return false;
  return !/^(inline|contents|ruby)/.test(display);
}
