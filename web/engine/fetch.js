/** Bytes from an address, in a page, a worker or Node, whose own fetch reads no files. */

import { ClaimlightError } from "./errors.js";

/** @typedef {{code: string, what: string}} Subject for the error: its code, and what is being fetched */

/**
 * @param {string} address absolute
 * @param {Subject} subject
 * @returns {Promise<Response>} as soon as it begins
 */
export async function fetched(address, subject) {
  try {
    const response = address.startsWith("file:") ? await fromFile(address) : await fetch(address);
    if (response.ok) return response;
    throw failure(address, subject, `status ${response.status}`);
  } catch (error) {
    throw error instanceof ClaimlightError ? error : failure(address, subject, error);
  }
}

/**
 * @param {string} address absolute
 * @param {Subject} subject
 * @returns {Promise<Uint8Array>} all its bytes
 */
export async function fetchedBytes(address, subject) {
  const response = await fetched(address, subject);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw failure(address, subject, error); // the connection broke
  }
}

/** @param {string} address @param {Subject} subject @param {unknown} reason */
function failure(address, { code, what }, reason) {
  return new ClaimlightError(code, `${what} could not be fetched from ${address} (${reason}). ` +
    "Check the address, and that the server lets this page read it.");
}

/** @param {string} address */
async function fromFile(address) {
  const { readFile } = await import("node:fs/promises");
  return new Response(await readFile(new URL(address)));
}
