/**
 * What a reader does: opens a card from a mark or from the list, steps through the findings,
 * closes it again. Keeps mark, list and card in agreement, and gives focus back where it
 * came from.
 *
 * @import { Finding } from "../engine/types.js"
 * @import { CardContext } from "./card-content.js"
 * @import { MarkedArticle } from "./marked-article.js"
 * @import { Summary } from "./summary.js"
 */

import { Card, isNarrow } from "./card.js";
import { together } from "./findings.js";
import { watchPointer } from "./pointer.js";

export class Reader {
  #article;
  #findings;
  #summary;
  #strings;
  #card;
  /** @type {Finding | null} whose card is open */
  #current = null;
  /** @type {HTMLElement | null} what had focus before the card */
  #opener = null;

  /** @type {(shown: Finding[]) => void} */
  onOpen = () => {};

  /**
   * @param {ShadowRoot} root
   * @param {object} parts
   * @param {MarkedArticle} parts.article
   * @param {Finding[]} parts.findings in reading order
   * @param {Summary} parts.summary
   * @param {CardContext} parts.context
   * @param {AbortSignal} parts.signal
   */
  constructor(root, { article, findings, summary, context, signal }) {
    this.#article = article;
    this.#findings = findings;
    this.#summary = summary;
    this.#strings = context.strings;
    this.#card = new Card(root, context, {
      onClose: () => this.#close(),
      onStep: (by) => this.#step(by),
    });

    watchPointer(article, (under, path) => {
      if (under.length) {
        if (isNarrow()) this.#reveal(under[0]);
        this.#open(under, this.#opener);
      } else if (!this.#card.isIn(path) && !path.includes(root)) this.#close();
    }, signal);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented || !this.#card.isOpen) return;
      event.preventDefault();
      this.#close();
    }, { signal });
    addEventListener("resize", () => {
      if (this.#current) this.#card.place(this.#around(this.#current));
    }, { signal });
  }

  /** @param {Finding} finding @param {HTMLElement} opener gets focus back when the card closes */
  openFrom(finding, opener) {
    this.#reveal(finding);
    this.#open(together(finding, this.#findings), opener);
  }

  /** @param {Finding[]} shown the one asked for first @param {HTMLElement | null} opener */
  #open(shown, opener) {
    const [finding] = shown;
    const index = this.#findings.indexOf(finding);
    this.#current = finding;
    this.#opener = opener;
    this.#article.markCurrent(finding);
    this.#summary.markCurrent(index);
    this.#card.show(shown, this.#strings.position(index + 1, this.#findings.length), this.#around(finding));
    this.#card.focus();
    this.onOpen(shown);
  }

  #close() {
    if (!this.#current) return;
    this.#current = null;
    this.#article.markCurrent(null);
    this.#summary.markCurrent(-1);
    this.#card.hide();
    this.#opener?.focus({ preventScroll: true });
    this.#opener = null;
  }

  /** @param {-1 | 1} by */
  #step(by) {
    if (!this.#current) return;
    const { length } = this.#findings;
    const finding = this.#findings[(this.#findings.indexOf(this.#current) + by + length) % length];
    this.#reveal(finding);
    this.#open(together(finding, this.#findings), this.#opener);
  }

  /** @param {Finding} finding */
  #around(finding) {
    return {
      clause: this.#article.boxOf(finding),
      article: this.#article.element.getBoundingClientRect(),
    };
  }

  /** Scrolls where a clause can be seen, also above a card at the bottom. @param {Finding} finding */
  #reveal(finding) {
    const { top, bottom } = this.#article.boxOf(finding);
    const lowest = isNarrow() ? 0.35 : 0.8;
    if (top >= innerHeight * 0.1 && bottom <= innerHeight * lowest) return;
    scrollBy({ top: top - innerHeight * 0.2, behavior: "instant" });
  }
}
