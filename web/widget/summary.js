/**
 * The summary: what was checked and how it stands, in one line that opens into a list of all
 * findings in reading order. As the article's own DOM is never touched, its buttons are how a
 * keyboard reaches the marks.
 *
 * @import { Finding, Report } from "../engine/types.js"
 * @import { CardContext } from "./card-content.js"
 */

import { make } from "./dom.js";
import { headline, tally } from "./findings.js";

export class Summary {
  #strings;
  #announcement = make("p", { class: "announcement", role: "status" });
  #content = make("div", {});
  /** @type {HTMLButtonElement[]} in reading order */
  #buttons = [];

  /** @param {ShadowRoot} root @param {CardContext["strings"]} strings */
  constructor(root, strings) {
    this.#strings = strings;
    root.append(make("section", { class: "summary", part: "summary", "aria-label": strings.region },
      this.#announcement, this.#content));
  }

  showChecking() {
    this.#content.replaceChildren(make("p", { class: "line" }, this.#strings.checking));
  }

  /**
   * @param {Report} report
   * @param {Finding[]} findings in reading order
   * @param {CardContext} context
   * @param {(finding: Finding, button: HTMLElement) => void} onOpen
   */
  show(report, findings, context, onOpen) {
    const counts = tally(report);
    const line = this.#strings.summary(counts);
    const coverage = make("p", { class: "coverage" }, this.#strings.coverage(counts));
    this.#announcement.textContent = line;
    this.#buttons = findings.map((finding) => {
      const button = findingButton(finding, context);
      button.addEventListener("click", () => onOpen(finding, button));
      return button;
    });
    this.#content.replaceChildren(findings.length === 0
      ? make("p", { class: "line" }, line)
      : make("details", {},
        make("summary", { class: "line", part: "line" }, line),
        make("ol", { class: "list", role: "list", part: "list" },
          ...this.#buttons.map((button) => make("li", {}, button))),
        coverage));
  }

  /** @param {number} index of the finding whose card is open; -1 for none */
  markCurrent(index) {
    this.#buttons.forEach((button, i) => {
      if (i === index) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
  }
}

/** @param {Finding} finding @param {CardContext} context */
function findingButton(finding, { entry, masthead, strings }) {
  const verdict = headline(finding, entry(finding.entry), masthead, strings);
  return make("button", { type: "button", "data-verdict": finding.verdict, "aria-haspopup": "dialog" },
    make("span", { class: "label" }, verdict),
    make("span", { class: "quote" }, make("span", { class: "mark" }, finding.quote)));
}
