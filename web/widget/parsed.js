/**
 * Settles when the document's markup has been read to its end, so that the article is whole.
 *
 * @param {Document} document
 * @returns {Promise<void>}
 */
export function parsed(document) {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }));
}
