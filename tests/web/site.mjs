/**
 * The site that browsers are sent to: the built demo, the test pages, the sources (to import
 * single modules), axe, and `unscripted.html`, the demo page without the widget. It remembers
 * what it was asked for, and how many bytes it answered with.
 */

import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/demo/server.mjs";
import { require } from "./packages.mjs";

/** @param {string} path relative to this file */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export const dist = here("../../web/dist");

export async function startSite() {
  await access(`${dist}/claimlight.wasm`).catch(() => {
    throw new Error("web/dist is not built: cmake --preset wasm && cmake --build --preset wasm && node web/build.mjs");
  });
  const scratch = await mkdtemp(join(tmpdir(), "claimlight-"));
  const demo = await readFile(`${dist}/index.html`, "utf8");
  await writeFile(`${scratch}/unscripted.html`, demo.replace(/<script type="module"[^>]*><\/script>/, ""));

  /** @type {string[]} */
  const asked = [];
  /** Bytes sent for each path. @type {Map<string, number>} */
  const sent = new Map();
  const folders = [dist, scratch, here("pages"), here("../../web"), dirname(require.resolve("axe-core"))];
  const { url, close } = await serve(folders, {
    onRequest({ url = "" }, response) {
      asked.push(url);
      response.on("finish", () => sent.set(url, Number(response.getHeader("Content-Length") ?? 0)));
    },
  });
  return {
    url,
    asked,
    sent,
    async close() {
      await close();
      await rm(scratch, { recursive: true });
    },
  };
}
