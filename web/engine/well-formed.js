/**
 * UTF-16 without lone surrogates. UTF-8 cannot carry one, and offsets after it would slip;
 * each becomes U+FFFD, which has the same length.
 *
 * @param {string} text
 * @returns {string}
 */
export function wellFormed(text) {
  return text.toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
