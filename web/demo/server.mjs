/**
 * Serves a folder under a content security policy as strict as a newspaper's could be: what
 * runs here runs anywhere. Where a file has a compressed form beside it, browsers get that.
 *
 *     node web/demo/server.mjs [--port 8080] [FOLDER]
 */

import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import sirv from "sirv";

export const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types claimlight",
].join("; ");

/**
 * @import { IncomingMessage, ServerResponse } from "node:http"
 *
 * @param {string[]} folders looked into in order
 * @param {{port?: number, onRequest?: (request: IncomingMessage, response: ServerResponse) => void}} [options]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve(folders, { port = 0, onRequest } = {}) {
  const handlers = folders.map((folder) => sirv(folder, { dev: true, brotli: true, setHeaders: nameType }));
  const server = createServer((request, response) => {
    onRequest?.(request, response);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    const notFound = () => response.writeHead(404).end("Not found");
    const answer = handlers.reduceRight((next, handler) => () => handler(request, response, next), notFound);
    answer();
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** Of what sirv knows no type for. @param {ServerResponse} response @param {string} path */
function nameType(response, path) {
  if (path.endsWith(".pack")) response.setHeader("Content-Type", "application/octet-stream");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { port: { type: "string", default: "8080" } },
    allowPositionals: true,
  });
  const folder = positionals[0] ?? fileURLToPath(new URL("../dist", import.meta.url));
  const { url } = await serve([folder], { port: Number(values.port) }).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`Port ${values.port} is taken. Name another: --port 8081`);
    process.exit(2);
  });
  console.log(`The checked demo article: ${url}`);
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) open(url);
}

/** In the reader's browser; where there is none the address has been printed. @param {string} url */
function open(url) {
  spawn("xdg-open", [url], { stdio: "ignore", detached: true }).on("error", () => {}).unref();
}
