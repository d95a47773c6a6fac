/**
 * A stylesheet without a style element or attribute, which a strict content security policy
 * would refuse.
 *
 * @param {string} css
 */
export function sheet(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
