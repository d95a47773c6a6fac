/**
 * Where a card goes. Beside the article, level with its clause, where the page's margin has
 * room, as a marginal note would; else below the clause, or above it where there is more room.
 * All lengths are CSS pixels; all places are relative to the viewport.
 */

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {{width: number, height: number}} Size */
/** @typedef {{left: number, top: number, maxHeight: number}} Place */

const GAP = 24;
const EDGE = 16;
const NARROWEST = 272;
const WIDEST = 352;

/**
 * @param {Box} article
 * @param {Size} viewport
 * @returns {{beside: boolean, width: number}}
 */
export function widthFor(article, viewport) {
  const margin = viewport.width - article.right - GAP - EDGE;
  return margin >= NARROWEST
    ? { beside: true, width: Math.min(margin, WIDEST) }
    : { beside: false, width: Math.min(WIDEST, viewport.width - 2 * EDGE) };
}

/**
 * @param {object} around
 * @param {Box} around.clause
 * @param {Box} around.article
 * @param {Size} around.card as it would like to be
 * @param {Size} around.viewport
 * @param {boolean} around.beside
 * @returns {Place}
 */
export function place({ clause, article, card, viewport, beside }) {
  const lowest = viewport.height - EDGE;
  if (beside) {
    const top = clamp(clause.top, EDGE, lowest - card.height);
    return { left: article.right + GAP, top, maxHeight: lowest - EDGE };
  }
  const left = clamp(clause.left, EDGE, viewport.width - EDGE - card.width);
  const below = lowest - clause.bottom - EDGE / 2;
  const above = clause.top - EDGE - EDGE / 2;
  if (card.height <= below || below >= above) {
    return { left, top: clause.bottom + EDGE / 2, maxHeight: below };
  }
  const height = Math.min(card.height, above);
  return { left, top: clause.top - EDGE / 2 - height, maxHeight: above };
}

/** @param {number} value @param {number} least @param {number} most */
function clamp(value, least, most) {
  return Math.max(least, Math.min(value, most));
}
