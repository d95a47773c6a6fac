/**
 * The widget's words. They grade the claim, never the speaker, and keep apart what the record
 * says from what was not checked.
 *
 * @import { Rating, SlotName, Verdict } from "../engine/types.js"
 */

/** A count with its noun. @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

export const english = {
  language: "en",
  region: "Fact check",

  /** @type {Record<Verdict, string>} */
  verdict: {
    supported: "Matches the record",
    partly: "Matches the record in part",
    contradicted: "Differs from the record",
    mixed: "Partly so, the record says",
    unproven: "Not proven, the record says",
  },
  /** What was added and is not on record. @param {string[]} slots */
  beyond: (slots) => `Goes beyond the record: ${slots.join(", ")}`,
  /** @param {string[]} slots */
  differs: (slots) => `Differs from the record: ${slots.join(", ")}`,
  /** The publisher's own rating. @param {string} label @param {string | undefined} checker */
  rated: (label, checker) => `Rated “${label}”${checker ? ` by ${checker}` : ""}`,

  /** @type {Record<Rating, string>} */
  rating: {
    "true": "True",
    "mostly-true": "Mostly true",
    "mixed": "Mixed",
    "mostly-false": "Mostly false",
    "false": "False",
    "unproven": "Unproven",
  },

  /** The reporter's questions, as they end "Differs from the record: …" @type {Record<SlotName, string>} */
  slot: {
    who: "who",
    did: "what happened",
    what: "what",
    whom: "to whom",
    when: "when",
    where: "where",
    howMany: "how many",
    polarity: "whether it happened",
    modality: "how certain",
    saidBy: "who said it",
    saidOn: "when it was said",
  },

  /** The same, at the head of a row. @type {Record<SlotName, string>} */
  slotRow: {
    who: "who",
    did: "did",
    what: "what",
    whom: "whom",
    when: "when",
    where: "where",
    howMany: "how many",
    polarity: "whether",
    modality: "how certain",
    saidBy: "said by",
    saidOn: "said on",
  },

  tableCaption: "Where the article and the record differ",
  article: "Article",
  record: "Record",
  silent: "not on record",

  /** @param {string} when may be empty */
  onRecord: (when) => when ? `On record, ${when}` : "On record",
  /** Over a sentence that does not hold. @param {string} label */
  claimRated: (label) => `A claim rated “${label}”`,
  insteadSo: "What is so",
  sources: "Sources",
  corrections: "Corrections",
  fullCheck: "The full check",
  /** @param {string | undefined} by @param {string | undefined} on */
  checked: (by, on) => `Checked${by ? ` by ${by}` : ""}${on ? ` on ${on}` : ""}`,

  close: "Close",
  previous: "Previous statement",
  next: "Next statement",
  /** @param {number} index from 1 @param {number} total */
  position: (index, total) => `${index} of ${total}`,

  checking: "Checking this article against the record …",
  /** @param {{checked: number, differ: number}} tally */
  summary({ checked, differ }) {
    if (checked === 0) return "No statement in this article is on record";
    if (differ === 0) {
      return checked === 1 ? "The one checked statement does not differ from the record"
        : `None of ${checked} checked statements differs from the record`;
    }
    return `${differ} of ${count(checked, "checked statement", "checked statements")} ` +
      `${differ === 1 ? "differs" : "differ"} from the record`;
  },
  /** @param {{checked: number, statements: number}} tally */
  coverage: ({ checked, statements }) =>
    checked === statements ? "Every statement in this article is on record." :
    `${checked} of ${count(statements, "statement", "statements")} in this article ` +
    `${checked === 1 ? "is" : "are"} on record. The rest was not checked.`,
};

/** @typedef {typeof english} Strings */
