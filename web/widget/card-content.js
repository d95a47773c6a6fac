/**
 * What a card says of one finding, from what a reader wants first to what a sceptic asks last:
 * the verdict, the explanation, both sides detail by detail, the record's sentence, its
 * sources, who checked it and when.
 *
 * @import { Difference, Entry, Finding, Masthead, Source } from "../engine/types.js"
 * @import { Strings } from "./strings.js"
 */

import { readableDate } from "./dates.js";
import { make } from "./dom.js";
import { headline, ratingOf } from "./findings.js";
import { webAddress } from "./web-address.js";

/**
 * @typedef {object} CardContext
 * @property {(id: string) => Entry | undefined} entry
 * @property {Masthead} masthead
 * @property {Strings} strings
 */

/** @param {Finding} finding @param {CardContext} context */
export function findingSection(finding, context) {
  const { strings, masthead } = context;
  const entry = context.entry(finding.entry);
  return make("section", { class: "finding", part: "finding", "data-verdict": finding.verdict },
    make("h2", { part: "verdict" },
      make("span", { class: "mark" }, headline(finding, entry, masthead, strings))),
    finding.explanation && make("p", { class: "explanation" }, finding.explanation),
    finding.differs?.length && differenceTable(finding.differs, strings),
    entry && record(entry, finding, strings),
    entry?.sources?.length && sources(entry.sources, strings),
    entry && colophon(entry, masthead, strings));
}

/** @param {Difference[]} differs @param {Strings} strings */
function differenceTable(differs, strings) {
  const rows = differs.map(({ slot, article, record }) =>
    make("tr", {},
      make("th", { scope: "row" }, strings.slotRow[slot] ?? slot),
      make("td", { class: "inArticle" }, readable(article, strings)),
      make("td", { class: "inRecord" }, record ? readable(record, strings) : make("i", {}, strings.silent))));
  return make("table", { part: "differences" },
    make("caption", {}, strings.tableCaption),
    make("thead", {}, make("tr", {},
      make("td", {}),
      make("th", { scope: "col" }, strings.article),
      make("th", { scope: "col" }, strings.record))),
    make("tbody", {}, ...rows));
}

/** @param {Entry} entry @param {Finding} finding @param {Strings} strings */
function record(entry, finding, strings) {
  const { claim, rating, truth, explanation, history = [] } = entry;
  const holds = rating === "true" || rating === "mostly-true";
  const untold = truth && !finding.explanation?.includes(truth);
  const when = readable(entry.when ?? entry.saidOn, strings);
  return make("div", { class: "record" },
    make("h3", {}, holds ? strings.onRecord(when) : strings.claimRated(ratingOf(entry, strings))),
    make("blockquote", { part: "record" }, claim),
    untold && make("h3", {}, strings.insteadSo),
    untold && make("p", {}, truth),
    explanation && make("p", { class: "background" }, explanation),
    history.length > 0 && make("h3", {}, strings.corrections),
    ...history.map(({ at, what, why }) =>
      make("p", {}, [readable(at, strings), what, why].filter(Boolean).join(": "))));
}

/** @param {Source[]} list @param {Strings} strings */
function sources(list, strings) {
  return make("div", { class: "sources" },
    make("h3", {}, strings.sources),
    make("ul", { part: "sources" }, ...list.map((source) => sourceItem(source, strings))));
}

/** @param {Source} source @param {Strings} strings */
function sourceItem({ title, url, publisher, published, quote }, strings) {
  const byline = [publisher, published && readable(published, strings)].filter(Boolean).join(", ");
  return make("li", {},
    link(title || publisher || url || "", url),
    byline && make("span", { class: "label" }, byline),
    quote && make("q", {}, quote));
}

/** @param {Entry} entry @param {Masthead} masthead @param {Strings} strings */
function colophon({ checkedBy, checkedOn, checker, url }, { publisher }, strings) {
  const by = checkedBy ?? checker?.name ?? publisher?.name;
  const on = checkedOn && readable(checkedOn, strings);
  return make("p", { class: "colophon label" },
    strings.checked(by, on), ". ",
    webAddress(url) && link(strings.fullCheck, url));
}

/** A link where the address is the web's, else its plain text. @param {string} text @param {string | undefined} url */
function link(text, url) {
  const href = webAddress(url);
  return href ? make("a", { href, target: "_blank", rel: "noopener noreferrer" }, text) : make("span", {}, text);
}

/** @param {string | undefined} value @param {Strings} strings */
function readable(value, { language }) {
  return value ? readableDate(value, language) : "";
}
