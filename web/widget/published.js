/** Dates of publication, as pages state them. */

/**
 * The calendar day of an ISO 8601 date or date-time, as its writer wrote it: the day where
 * the newspaper is, not where the reader is.
 *
 * @param {string | null | undefined} value
 * @returns {string | undefined}
 */
export function dateIn(value) {
  return value?.trim().match(/^\d{4}-\d{2}-\d{2}(?=$|T| )/)?.[0];
}

/**
 * `datePublished` of the article that a page's JSON-LD describes, alone, in a list or a graph.
 *
 * @param {string} json
 * @returns {string | undefined}
 */
export function datePublished(json) {
  let data;
  try {
    data = JSON.parse(json);
  } catch {
    return undefined;
  }
  const things = [data, data?.["@graph"]].flat().filter((thing) => typeof thing === "object" && thing);
  const article = things.find((thing) => isArticle(thing) && typeof thing.datePublished === "string");
  return article?.datePublished;
}

/** NewsArticle, ReportageNewsArticle, BlogPosting and their like. @param {any} thing */
function isArticle(thing) {
  return [thing["@type"]].flat().some((type) => /Article$|BlogPosting$|^Report$/.test(type));
}
