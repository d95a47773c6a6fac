/** Bytes from an address, in a page, a worker or Node, whose own fetch reads no files. */

import { ClaimlightError } from "./errors.js";

/**
 * @param {string} address absolute
 * @param {{code: string, what: string}} subject for the error: its code, and what is being fetched
 * @returns {Promise<Response>}
 */
export async function fetched(address, { code, what }) {
  /** @param {unknown} reason */
  const failure = (reason) =>
    new ClaimlightError(code, `${what} could not be fetched from ${address} (${reason}). ` +
      "Check the address, and that the server lets this page read it.");
  try {
    const response = address.startsWith("file:") ? await fromFile(address) : await fetch(address);
    if (response.ok) return response;
    throw failure(`status ${response.status}`);
  } catch (error) {
    throw error instanceof ClaimlightError ? error : failure(error);
  }
}

/** @param {string} address */
async function fromFile(address) {
  const { readFile } = await import("node:fs/promises");
  return new Response(await readFile(new URL(address)));
}
