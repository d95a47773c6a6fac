/**
 * Builds web/dist: the scripts, the WebAssembly module, the language pack, and the demo page with
 * its claims file; beside each that is worth it, its compressed form, for servers that send such
 * files. Takes the module from build/wasm, where `cmake --build --preset wasm` leaves it.
 *
 *     node web/build.mjs [--wasm FILE] [--out FOLDER]
 */

import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const newsreader = `${web}/node_modules/@fontsource-variable/newsreader`;

const { values: options } = parseArgs({
  options: {
    wasm: { type: "string", default: `${root}/build/wasm/claimlight.wasm` },
    out: { type: "string", default: `${web}/dist` },
  },
});
const out = resolve(options.out);

await rm(out, { recursive: true, force: true });
await mkdir(`${out}/fonts`, { recursive: true });
await bundle({ claimlight: `${web}/claimlight.js`, worker: `${web}/engine/worker.js` });
await bundle({ engine: `${web}/engine/claimlight.js` });
await Promise.all([
  copy(options.wasm, "claimlight.wasm"),
  copy(`${root}/core/model/en.pack`, "en.pack"),
  copy(`${root}/claims/claims.json`, "claims.json"),
  copy(`${web}/demo/index.html`, "index.html"),
  copy(`${web}/demo/page.css`, "page.css"),
  copy(`${web}/demo/icon.svg`, "icon.svg"),
  copy(`${newsreader}/files/newsreader-latin-opsz-normal.woff2`, "fonts/newsreader.woff2"),
  copy(`${newsreader}/files/newsreader-latin-wght-italic.woff2`, "fonts/newsreader-italic.woff2"),
  copy(`${newsreader}/LICENSE`, "fonts/LICENSE"),
]);

const COMPRESSED = ["claimlight.js", "worker.js", "engine.js", "claimlight.wasm", "en.pack", "claims.json"];
await Promise.all(COMPRESSED.map(compress));

/** @param {Record<string, string>} entryPoints by the name of what they become */
async function bundle(entryPoints) {
  await build({
    entryPoints,
    outdir: out,
    bundle: true,
    format: "esm",
    target: "es2023",
    external: ["node:*"],
    minify: true,
    sourcemap: true,
    banner: { js: `/*! Claimlight ${await version()} */` },
  });
}

/** Writes `name.br` beside a file. @param {string} name */
async function compress(name) {
  const bytes = await readFile(`${out}/${name}`);
  await writeFile(`${out}/${name}.br`, await promisify(brotliCompress)(bytes));
}

/** CMake's project version, the one place that has it. */
async function version() {
  const cmake = await readFile(`${root}/CMakeLists.txt`, "utf8");
  const [, version] = cmake.match(/^project\(claimlight VERSION ([\d.]+)/m) ?? [];
  if (!version) throw new Error("CMakeLists.txt names no project version");
  return version;
}

/** @param {string} from @param {string} name */
async function copy(from, name) {
  try {
    await cp(from, `${out}/${name}`);
  } catch (error) {
    const mend = name.endsWith(".wasm") ? " Build it first: cmake --preset wasm && cmake --build --preset wasm." : "";
    throw new Error(`web/dist needs ${from}.${mend}`, { cause: error });
  }
}
