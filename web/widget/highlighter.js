/**
 * Paints ranges with the CSS Custom Highlight API: the article's DOM stays as it is. The
 * registry is the whole document's; other scripts' highlights in it are left alone. Each
 * function returns its own undo.
 */

/**
 * @param {string} name
 * @param {Iterable<Range>} ranges
 * @param {number} [priority] what is painted over what where highlights overlap
 * @returns {() => void}
 */
export function highlight(name, ranges, priority = 0) {
  const painted = [...ranges];
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
  for (const range of painted) highlight.add(range);

  return () => {
    for (const range of painted) highlight.delete(range);
    if (highlight.size === 0 && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

/**
 * @param {CSSStyleSheet} sheet
 * @returns {() => void}
 */
export function adopt(sheet) {
  document.adoptedStyleSheets.push(sheet);
  return () => {
    const others = document.adoptedStyleSheets.filter((other) => other !== sheet);
    document.adoptedStyleSheets = others;
  };
}
