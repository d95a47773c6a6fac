/** Finds the article on a page, and its date. */

import { ClaimlightError } from "../engine/errors.js";
import { dateIn, datePublished } from "./published.js";

/**
 * The element named by `name` (an id or a selector), else the article's body, else the
 * article, else the main part. Where the widget stands inside an article, that one is meant.
 *
 * @param {Element} widget
 * @param {string | null} name
 * @returns {Element}
 */
export function findArticle(widget, name) {
  const around = widget.closest("article");
  const article = name
    ? named(name)
    : around?.querySelector("[itemprop~=articleBody]") ??
      around ??
      document.querySelector("[itemprop~=articleBody]") ??
      document.querySelector("article") ??
      document.querySelector("main");
  if (article) return article;
  throw new ClaimlightError("no-article", name
    ? `No element is named by for="${name}". Give the article's id or a CSS selector.`
    : 'No article was found. Name it: for="the-article\'s-id".');
}

/** @param {string} name */
function named(name) {
  const byId = document.getElementById(name);
  if (byId) return byId;
  try {
    return document.querySelector(name);
  } catch {
    return null; // not a selector either
  }
}

/**
 * The article's date, `YYYY-MM-DD`, as the page itself states it.
 *
 * @param {Element} article
 * @param {string | null} stated by the publisher on the widget; wins
 * @returns {string | undefined}
 */
export function findPublished(article, stated) {
  const scope = article.closest("article") ?? document;
  const linked = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const candidates = [
    stated,
    ...linked.map(({ textContent }) => datePublished(textContent ?? "")),
    document.querySelector('meta:is([property="article:published_time"], [name="article:published_time"])')?.getAttribute("content"),
    scope.querySelector("time[itemprop~=datePublished]")?.getAttribute("datetime"),
    scope.querySelector("time[datetime]")?.getAttribute("datetime"),
    document.querySelector("time[datetime]")?.getAttribute("datetime"),
  ];
  for (const candidate of candidates) {
    const date = dateIn(candidate);
    if (date) return date;
  }
}
