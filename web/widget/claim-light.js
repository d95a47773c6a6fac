/**
 * `<claim-light>`: checks the article on its page and marks what is on record. Importing this
 * module registers nothing; `define.js` does.
 *
 * | attribute | |
 * |---|---|
 * | `claims` | address of the claims file |
 * | `for` | the article's id, or a selector; found by itself where absent |
 * | `published` | the article's date, `YYYY-MM-DD`; found by itself where absent |
 * | `docked` | lies at the bottom of the screen instead of where it stands |
 *
 * | event | detail | |
 * |---|---|---|
 * | `claimlight:report` | the report | the article is checked and marked |
 * | `claimlight:open` | the findings | a card opened |
 * | `claimlight:error` | `{code, message, problems}` | nothing could be checked; the page is as it was |
 *
 * @import { Entry, Finding, Report } from "../engine/types.js"
 * @import { CardContext } from "./card-content.js"
 */

import { Claimlight, ClaimlightError } from "../engine/claimlight.js";
import { toPlain } from "../engine/errors.js";
import { mapArticle } from "./article-text.js";
import { findArticle, findPublished } from "./article.js";
import { cardStyles } from "./card-styles.js";
import { warn, warnOfProblems } from "./console.js";
import { inReadingOrder } from "./findings.js";
import { MarkedArticle } from "./marked-article.js";
import { parsed } from "./parsed.js";
import { Reader } from "./reader.js";
import { sheet } from "./sheet.js";
import { english } from "./strings.js";
import { Summary } from "./summary.js";
import { summaryStyles } from "./summary-styles.js";

export class ClaimLight extends HTMLElement {
  static observedAttributes = ["claims", "for", "published"];

  /** Ends what the present run has begun: aborting it undoes everything. @type {AbortController | null} */
  #run = null;
  /** @type {Report | null} */
  #report = null;

  /** The last report, or null. */
  get report() {
    return this.#report;
  }

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.#stop();
  }

  attributeChangedCallback() {
    if (!this.#run) return; // an upgraded element hears of its attributes before it is connected
    this.#stop();
    this.#start();
  }

  #stop() {
    this.#run?.abort();
    this.#run = null;
    this.#clear();
  }

  #clear() {
    this.#report = null;
    this.shadowRoot?.replaceChildren();
  }

  async #start() {
    this.#run = new AbortController();
    const { signal } = this.#run;
    try {
      await this.#check(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#run?.abort();
      this.#clear();
      const plain = toPlain(error);
      warn(plain.message);
      this.#tell("claimlight:error", plain);
    }
  }

  /** @param {AbortSignal} signal */
  async #check(signal) {
    await parsed(document);
    signal.throwIfAborted();

    if (!CSS.highlights) throw tooOld();
    const root = this.#root();
    const summary = new Summary(root, english);
    summary.showChecking();

    const element = findArticle(this, this.getAttribute("for"));
    const published = findPublished(element, this.getAttribute("published"));
    const [engine, map] = await Promise.all([
      Claimlight.load({ claims: this.#claims(), signal }),
      textOf(element),
    ]);
    warnOfProblems(engine.loaded.problems);
    const report = await engine.check({ text: map.text, published });
    const findings = inReadingOrder(report);
    const entries = await entriesOf(findings, engine);
    signal.throwIfAborted();

    /** @type {CardContext} */
    const context = { entry: (id) => entries.get(id), masthead: engine.loaded.masthead, strings: english };
    const article = new MarkedArticle(element, map, findings, signal);
    const reader = new Reader(root, { article, findings, summary, context, signal });
    reader.onOpen = (shown) => this.#tell("claimlight:open", shown);
    summary.show(report, findings, context, (finding, button) => reader.openFrom(finding, button));
    this.#report = report;
    this.#tell("claimlight:report", report);
  }

  #root() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet(summaryStyles), sheet(cardStyles)];
    return root;
  }

  #claims() {
    const claims = this.getAttribute("claims");
    if (claims) return claims;
    throw new ClaimlightError("claims-missing", 'No claims file is named. Name it: claims="claims.json".');
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function tooOld() {
  return new ClaimlightError("browser-too-old",
    "This browser lacks the CSS Custom Highlight API, so nothing is marked. Nothing needs mending.");
}

/** Async, so that a failure here waits for no one else's. @param {Element} element */
async function textOf(element) {
  return mapArticle(element);
}

/**
 * The findings' entries, so that a card opens at once.
 *
 * @param {Finding[]} findings
 * @param {Claimlight} engine
 * @returns {Promise<Map<string, Entry | undefined>>}
 */
async function entriesOf(findings, engine) {
  const ids = [...new Set(findings.map(({ entry }) => entry))];
  return new Map(await Promise.all(ids.map(async (id) =>
    /** @type {const} */ ([id, await engine.entry(id)]))));
}
