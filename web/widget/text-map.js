/**
 * One string for a whole article, and the way from each of its characters to the text node
 * that it came from, and back. White space is collapsed as a browser shows it, paragraphs are
 * set apart by an empty line, and invisible characters that would split a word are left out.
 *
 *     <p>He <b>re</b>sumed\n  sales.</p><p>On Friday</p>
 *
 *     text  H e _ r e s u m e d _ s a l e s . ¶ ¶ O n _ F r i d a y
 *     runs  └───┘ └─┘ └─────────┘ └─────────┘     └───────────────┘   each in one node
 *
 * Knows nothing of the DOM: a node is whatever the builder was given.
 */

/**
 * A stretch of text that lies in one node, code unit for code unit (white space may differ).
 *
 * @template Node
 * @typedef {{start: number, end: number, node: Node, nodeStart: number}} Run
 */

/**
 * A part of a node's own text, half-open.
 *
 * @template Node
 * @typedef {{node: Node, start: number, end: number}} Stretch
 */

/** @template Node */
export class TextMap {
  #runs;
  /** @type {Map<Node, Run<Node>[]>} */
  #runsOf = new Map();

  /** @param {string} text @param {Run<Node>[]} runs in order */
  constructor(text, runs) {
    this.text = text;
    this.#runs = runs;
    for (const run of runs) {
      const siblings = this.#runsOf.get(run.node);
      if (siblings) siblings.push(run);
      else this.#runsOf.set(run.node, [run]);
    }
  }

  /**
   * Where `start` to `end` of the text lie: one stretch a node, in order.
   *
   * @param {number} start
   * @param {number} end
   */
  stretches(start, end) {
    /** @type {Stretch<Node>[]} */
    const stretches = [];
    for (let i = this.#firstAfter(start); i < this.#runs.length; i++) {
      const run = this.#runs[i];
      if (run.start >= end) break;
      const from = run.nodeStart + Math.max(start - run.start, 0);
      const to = run.nodeStart + Math.min(end, run.end) - run.start;
      const last = stretches.at(-1);
      if (last?.node === run.node) last.end = to;
      else stretches.push({ node: run.node, start: from, end: to });
    }
    return stretches;
  }

  /**
   * The offset into the text of a place in a node, or null for a node that is no part of it.
   *
   * @param {Node} node
   * @param {number} nodeOffset
   */
  offsetOf(node, nodeOffset) {
    const runs = this.#runsOf.get(node);
    if (!runs) return null;
    const run = runs.findLast(({ nodeStart }) => nodeStart <= nodeOffset) ?? runs[0];
    const within = Math.max(nodeOffset - run.nodeStart, 0);
    return Math.min(run.start + within, run.end);
  }

  /** Index of the first run that ends after `offset`. @param {number} offset */
  #firstAfter(offset) {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle].end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** White space, characters that show nothing and join the letters around them, or words with single spaces between. */
const PIECES = /([ \t\n\r\f]+)|([\u00AD\u200B]+)|[^ \t\n\r\f\u00AD\u200B]+(?: [^ \t\n\r\f\u00AD\u200B]+)*/g;

/** @template Node */
export class TextMapBuilder {
  #text = "";
  /** @type {Run<Node>[]} */
  #runs = [];
  /** What stands between the text so far and what comes next. */
  #gap = "";
  /** Where a gap of one space came from. @type {{node: Node, nodeStart: number} | null} */
  #space = null;

  /** @param {Node} node @param {string} data its text @param {boolean} [preformatted] */
  add(node, data, preformatted = false) {
    if (preformatted) return this.#append(node, 0, data);
    for (const { 0: characters, 1: space, 2: invisible, index } of data.matchAll(PIECES)) {
      if (space) this.#addSpace(node, index);
      else if (!invisible) this.#append(node, index, characters);
    }
  }

  /** Two line breaks in a row are how some articles set their paragraphs. */
  lineBreak() {
    this.#gap = this.#gap.startsWith("\n") ? "\n\n" : "\n";
  }

  blockEdge() {
    this.#gap = "\n\n";
  }

  /** @returns {TextMap<Node>} */
  finish() {
    return new TextMap(this.#text, this.#runs);
  }

  /** @param {Node} node @param {number} nodeStart */
  #addSpace(node, nodeStart) {
    if (this.#gap) return;
    this.#gap = " ";
    this.#space = { node, nodeStart };
  }

  /** @param {Node} node @param {number} nodeStart @param {string} characters */
  #append(node, nodeStart, characters) {
    if (this.#text && this.#gap === " " && this.#space) this.#extend(this.#space.node, this.#space.nodeStart, " ");
    else if (this.#text) this.#text += this.#gap;
    this.#gap = "";
    this.#extend(node, nodeStart, characters);
  }

  /** @param {Node} node @param {number} nodeStart @param {string} characters */
  #extend(node, nodeStart, characters) {
    const start = this.#text.length;
    this.#text += characters;
    const end = this.#text.length;
    const last = this.#runs.at(-1);
    const continues = last?.node === node && last.end === start && last.nodeStart + start - last.start === nodeStart;
    if (continues) last.end = end;
    else this.#runs.push({ start, end, node, nodeStart });
  }
}
