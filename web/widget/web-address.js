/**
 * An address that may become a link: only the web's own schemes, whatever a claims file says.
 *
 * @param {string | undefined} address
 * @returns {string | null}
 */
export function webAddress(address) {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
