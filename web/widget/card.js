/**
 * The card: a non-modal dialog that shows all findings on one place of the article. It writes
 * only into the element's shadow root, and is placed by a stylesheet of its own, since a
 * strict content security policy refuses style attributes.
 *
 * @import { Finding } from "../engine/types.js"
 * @import { CardContext } from "./card-content.js"
 */

import { findingSection } from "./card-content.js";
import { make } from "./dom.js";
import { place, widthFor } from "./placement.js";

/** Whether the screen is so narrow that the card's styles lay it along the bottom. */
export function isNarrow() {
  return matchMedia("(max-width: 40rem)").matches;
}

/**
 * @typedef {object} CardEvents
 * @property {() => void} onClose
 * @property {(by: -1 | 1) => void} onStep to the previous or next statement
 */

/** @typedef {{clause: DOMRect, article: DOMRect}} Around where these are in the viewport now */

export class Card {
  #context;
  #placement = new CSSStyleSheet();
  #position = make("span", { class: "position" });
  #body = make("div", {});
  #element;

  /** @param {ShadowRoot} root @param {CardContext} context @param {CardEvents} events */
  constructor(root, context, { onClose, onStep }) {
    this.#context = context;
    const { strings } = context;
    /** @param {string} name @param {string} label @param {() => void} action */
    const button = (name, label, action) => {
      const element = make("button", { type: "button", class: name, "aria-label": label, title: label });
      element.addEventListener("click", action);
      return element;
    };
    this.#element = make("div", {
      class: "card", part: "card", role: "dialog", "aria-labelledby": "verdict", tabindex: -1,
      popover: "manual", hidden: true,
    },
      make("header", {},
        this.#position,
        button("previous", strings.previous, () => onStep(-1)),
        button("next", strings.next, () => onStep(1)),
        button("close", strings.close, onClose)),
      this.#body);
    root.append(this.#element);
    root.adoptedStyleSheets.push(this.#placement);
  }

  get isOpen() {
    return !this.#element.hidden;
  }

  /**
   * @param {Finding[]} findings the one asked for first
   * @param {string} position "3 of 15"
   * @param {Around} around
   */
  show(findings, position, around) {
    this.#position.textContent = position;
    this.#body.replaceChildren(...findings.map((finding) => findingSection(finding, this.#context)));
    this.#body.querySelector("h2")?.setAttribute("id", "verdict");
    if (!this.isOpen) {
      this.#element.hidden = false;
      this.#element.showPopover?.(); // above all else on the page, where the browser can
    }
    this.#element.scrollTop = 0;
    this.place(around);
  }

  focus() {
    this.#element.focus({ preventScroll: true });
  }

  hide() {
    if (!this.isOpen) return;
    this.#element.hidePopover?.();
    this.#element.hidden = true;
  }

  /** @param {EventTarget[]} path an event's */
  isIn(path) {
    return path.includes(this.#element);
  }

  /** Lays it on the page, not the screen: it scrolls along with its clause. @param {Around} around */
  place({ clause, article }) {
    if (isNarrow()) return this.#placement.replaceSync("");

    const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
    const { beside, width } = widthFor(article, viewport);
    this.#placement.replaceSync(`.card { position: absolute; inline-size: ${width}px; }`);
    const card = { width, height: this.#element.offsetHeight };
    const { left, top, maxHeight } = place({ clause, article, card, viewport, beside });
    this.#placement.replaceSync(`.card {
      position: absolute;
      left: ${left + scrollX}px;
      top: ${top + scrollY}px;
      inline-size: ${width}px;
      max-block-size: ${maxHeight}px;
    }`);
  }
}
