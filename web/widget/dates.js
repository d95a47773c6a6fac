/**
 * ISO 8601 dates as readers write them, as exact as they are given: a day, a month, a year,
 * or an interval of two. The day is the one written, in no time zone.
 */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\S*)?)?)?$/;

/**
 * @param {string} value
 * @param {string} language
 * @returns {string} the value itself where it is no date
 */
export function readableDate(value, language) {
  const [from, to, ...rest] = value.split("/").map((date) => parse(date));
  if (!from || to === null || rest.length) return value;
  const format = new Intl.DateTimeFormat(language, { ...from.parts, timeZone: "UTC" });
  return to ? format.formatRange(from.date, to.date) : format.format(from.date);
}

/** @param {string} text */
function parse(text) {
  const [match, year, month, day] = text.match(DATE) ?? [];
  if (!match) return null;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { year: "numeric" };
  if (month) parts.month = "long";
  if (day) parts.day = "numeric";
  return { date, parts };
}
