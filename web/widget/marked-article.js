/**
 * The article with its findings painted on it: from a finding to its place on the page, and
 * from a point on the page to its findings. All of it is undone when its signal aborts.
 *
 * @import { Finding } from "../engine/types.js"
 * @import { Stretch, TextMap } from "./text-map.js"
 */

import { VERDICTS } from "./findings.js";
import { adopt, highlight } from "./highlighter.js";
import { caretAt, covers } from "./hit-test.js";
import { CURRENT, markName, markStyles } from "./mark-styles.js";
import { sheet } from "./sheet.js";

export class MarkedArticle {
  #map;
  #findings;
  /** @type {Map<Finding, Range[]>} */
  #ranges;
  #unmarkCurrent = () => {};

  /**
   * @param {Element} element
   * @param {TextMap<Text>} map
   * @param {Finding[]} findings
   * @param {AbortSignal} signal
   */
  constructor(element, map, findings, signal) {
    this.element = element;
    this.#map = map;
    this.#findings = findings;
    this.#ranges = new Map(findings.map((finding) =>
      [finding, map.stretches(finding.start, finding.end).map(toRange)]));

    const undo = [adopt(sheet(markStyles)), ...this.#paint()];
    signal.addEventListener("abort", () => {
      this.#unmarkCurrent();
      for (const step of undo) step();
    });
  }

  /** @param {Finding} finding */
  ranges(finding) {
    return this.#ranges.get(finding) ?? [];
  }

  /** The box around a finding's clause, in the viewport. @param {Finding} finding */
  boxOf(finding) {
    const boxes = this.ranges(finding).flatMap((range) => [...range.getClientRects()]);
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /**
   * The findings whose marks lie under a point, the narrowest first.
   *
   * @param {number} x
   * @param {number} y
   */
  findingsAt(x, y) {
    const caret = caretAt(x, y);
    const offset = caret && this.#map.offsetOf(/** @type {Text} */ (caret.node), caret.offset);
    if (offset === null) return [];
    return this.#findings
      .filter(({ start, end }) => start <= offset && offset <= end)
      .filter((finding) => this.ranges(finding).some((range) => covers(range, x, y)))
      .sort((a, b) => (a.end - a.start) - (b.end - b.start));
  }

  /** Lights one clause, or none. @param {Finding | null} finding */
  markCurrent(finding) {
    this.#unmarkCurrent();
    this.#unmarkCurrent = finding ? highlight(CURRENT, this.ranges(finding), -1) : () => {};
  }

  #paint() {
    return VERDICTS.map((verdict, i) => {
      const ranges = this.#findings.filter((finding) => finding.verdict === verdict).flatMap((finding) => this.ranges(finding));
      return ranges.length ? highlight(markName(verdict), ranges, VERDICTS.length - i) : () => {};
    });
  }
}

/** @param {Stretch<Text>} stretch */
function toRange({ node, start, end }) {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
