/**
 * Words a second of the number, time and quantity rooms, natively and in WebAssembly under Node.js, beside
 * chrono-node, Recognizers-Text and compromise-dates, which find dates and times: one thread, one run, one text.
 *
 *     node tests/bench/time.mjs [--seconds 3] [--build FOLDER] [FILE...]
 *
 * Without FILEs the text is the articles of tests/articles. Each article is given by itself, for some of the
 * others take far longer on long text. The fastest pass of each counts, after a first pass has warmed it up.
 * Words are counted by our tokens for all, so that the rates compare. Not counted: our tokens, which the rooms
 * share with every other. It fails if the native build and the module find different things, or if the module
 * is slower than chrono-node. FOLDER is where to build, by default build/.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { require } from "../web/packages.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "3" }, build: { type: "string", default: join(root, "build") } },
});
const seconds = Number(values.seconds);
const day = "2024-06-22";
const noon = new Date(2024, 5, 22, 12);
const paths = positionals.length ? positionals : texts(`${root}/tests/articles`);
const articles = paths
  .map((path) => readFileSync(path, "utf8"))
  .map((text) => text.replace(/^published: .*\n\n/, "").replaceAll("\f", " "));

/** @type {{name: string, speed: number, gives: string}[]} */
const results = [];
/** @type {Set<string>} hashes of what was found */
const finds = new Set();
let words = 0;
const folder = mkdtempSync(join(tmpdir(), "claimlight-"));
try {
  const file = join(folder, "text.txt");
  writeFileSync(file, articles.join("\f"));
  ours("native", build("native", "time_bench"), [], file);
  ours("wasm", process.execPath, ["--no-experimental-fetch", build("wasm", "time_bench.js")], file);
} finally {
  rmSync(folder, { recursive: true });
}

const chrono = require("chrono-node");
theirs("chrono-node", (text) => chrono.parse(text, noon).length);
const recognizers = require("@microsoft/recognizers-text-date-time");
const options = recognizers.DateTimeOptions.None;
theirs("Recognizers-Text", (text) => recognizers.recognizeDateTime(text, "en-us", options, noon).length);
const compromise = require("compromise");
compromise.plugin(require("compromise-dates"));
theirs("compromise-dates", (text) => compromise(text).dates({ today: day }).json().length);

console.log(`${articles.length} articles, ${words.toLocaleString("en")} words`);
for (const { name, speed, gives } of results) {
  console.log(`${name.padEnd(20)} ${Math.round(speed).toLocaleString("en").padStart(11)} words/s   ${gives}`);
}

if (finds.size !== 1) throw new Error("the native build and the module find different things");
if (rate("claimlight, wasm") < rate("chrono-node")) throw new Error("the module is slower than chrono-node");

/** @param {string} where */
function texts(where) {
  return readdirSync(where).filter((name) => name.endsWith(".txt")).sort().map((name) => join(where, name));
}

/** @param {string} name */
function rate(name) {
  return results.find((result) => result.name === name)?.speed ?? 0;
}

/** Builds the benchmark; its path. @param {string} preset @param {string} name */
function build(preset, name) {
  const where = join(resolve(values.build), preset);
  const quiet = /** @type {const} */ ({ cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  execFileSync("cmake", ["--preset", preset, "-B", where, "-DCLAIMLIGHT_TESTS=ON"], quiet);
  execFileSync("cmake", ["--build", where, "--target", "time_bench"], quiet);
  return join(where, "tests", name);
}

/** @param {string} where @param {string} command @param {string[]} args @param {string} file */
function ours(where, command, args, file) {
  const out = execFileSync(command, [...args, file, day, String(seconds)], { encoding: "utf8" });
  const [speed, tokens, times, quantities, hash] = out.trim().split(" ");
  words = Number(tokens);
  finds.add(hash);
  const gives = `${times} times, ${quantities} quantities`;
  results.push({ name: `claimlight, ${where}`, speed: Number(speed), gives });
}

/** @param {string} name @param {(text: string) => number} find returns the number of times in an article */
function theirs(name, find) {
  let thrown = 0;
  const found = (/** @type {string} */ text) => {
    try {
      return find(text);
    } catch {
      thrown += 1;
      return 0;
    }
  };
  const pass = () => articles.reduce((times, text) => times + found(text), 0);
  const times = pass();
  const gives = `${times} times${thrown ? `, throws on ${thrown} articles` : ""}`;
  let best = Infinity;
  const end = performance.now() + 1000 * seconds;
  do {
    const start = performance.now();
    pass();
    best = Math.min(best, performance.now() - start);
  } while (performance.now() < end);
  results.push({ name, speed: (1000 * words) / best, gives });
}
