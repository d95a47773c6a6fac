/**
 * Findings as a reader meets them: in reading order, counted, and named in a few words.
 *
 * @import { Entry, Finding, Masthead, Report, Verdict } from "../engine/types.js"
 * @import { Strings } from "./strings.js"
 */

/** The graver first, where several findings share a place. @type {Verdict[]} */
export const VERDICTS = ["contradicted", "mixed", "unproven", "partly", "supported"];

/** @param {Report} report */
export function inReadingOrder({ findings = [] }) {
  return findings.toSorted((a, b) =>
    a.start - b.start || a.end - b.end || gravity(a) - gravity(b));
}

/** @param {Finding} finding */
function gravity({ verdict }) {
  return VERDICTS.indexOf(verdict);
}

/**
 * All findings on one place: the one asked for, then those whose clause overlaps with its own.
 *
 * @param {Finding} finding
 * @param {Finding[]} all
 */
export function together(finding, all) {
  const others = all.filter((other) =>
    other !== finding && other.start < finding.end && finding.start < other.end);
  return [finding, ...others];
}

/**
 * How many statements were checked and how many of these differ. A statement with several
 * findings counts once.
 *
 * @param {Report} report
 */
export function tally({ claims, findings = [] }) {
  const checked = new Set(findings.map(({ claim }) => claim));
  const differing = findings.filter(({ verdict }) => verdict === "contradicted");
  const differ = new Set(differing.map(({ claim }) => claim));
  return { checked: checked.size, differ: differ.size, statements: claims.length };
}

/**
 * A finding in a few words: "Differs from the record: who".
 *
 * @param {Finding} finding
 * @param {Entry | undefined} entry
 * @param {Masthead} masthead
 * @param {Strings} strings
 */
export function headline({ verdict, differs = [] }, entry, { publisher }, strings) {
  const slots = [...new Set(differs.map(({ slot }) => strings.slot[slot] ?? slot))];
  if (verdict === "contradicted") {
    if (slots.length) return strings.differs(slots);
    if (entry) return strings.rated(ratingOf(entry, strings), entry.checker?.name ?? publisher?.name);
  }
  if (verdict === "partly" && slots.length) return strings.beyond(slots);
  return strings.verdict[verdict];
}

/** In the publisher's own words, where it has any. @param {Entry} entry @param {Strings} strings */
export function ratingOf({ rating, ratingLabel }, strings) {
  return ratingLabel ?? strings.rating[rating] ?? rating;
}
