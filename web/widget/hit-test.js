/** From a point on the screen to the text under it. */

/**
 * @param {number} x
 * @param {number} y
 * @returns {{node: Node, offset: number} | null} the nearest place between two characters
 */
export function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * Whether a point lies on a range's own text: the nearest caret may be far from it.
 *
 * @param {Range} range
 * @param {number} x
 * @param {number} y
 */
export function covers(range, x, y) {
  return [...range.getClientRects()].some(({ left, right, top, bottom }) =>
    left <= x && x <= right && top <= y && y <= bottom);
}
