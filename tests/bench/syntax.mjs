/**
 * Words a second from raw text to dependency trees, natively and in WebAssembly under Node.js, beside
 * wink-nlp and compromise, which tag but do not parse: one thread, one run, one text.
 *
 *     node tests/bench/syntax.mjs [--seconds 3] [FILE]
 *
 * Without a FILE the text is the articles of tests/articles, twenty times over. The fastest pass of
 * each counts, after the first pass has warmed it up. Our words are counted by our tokens, theirs by theirs.
 * It fails if any two of our builds and kernels differ in one word's lemma, tag, head or relation.
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { require } from "../web/packages.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: "string", default: "3" } } });
const seconds = Number(values.seconds);
const text = positionals.length ? readFileSync(positionals[0], "utf8") : articles();

/** @type {{name: string, speed: number, gives: string}[]} */
const results = [];
/** @type {Set<string>} hashes of what was parsed */
const parses = new Set();
const folder = mkdtempSync(join(tmpdir(), "claimlight-"));
try {
  const file = join(folder, "text.txt");
  writeFileSync(file, text);
  ours("native", build("native", "syntax_bench"), [], file);
  ours("wasm", process.execPath, ["--no-experimental-fetch", build("wasm", "syntax_bench.js")], file);
} finally {
  rmSync(folder, { recursive: true });
}

const winkNlp = require("wink-nlp");
const wink = winkNlp(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
theirs("wink-nlp", "tokens, sentences, tags", () => {
  const tokens = wink.readDoc(text).tokens();
  tokens.out(wink.its.pos);
  return tokens.length();
});
const compromise = require("compromise");
theirs("compromise", "tokens, sentences, tags", () =>
  compromise(text).json({ offset: false }).reduce((/** @type {number} */ words, /** @type {any} */ sentence) => words + sentence.terms.length, 0));

for (const { name, speed, gives } of results) {
  console.log(`${name.padEnd(30)} ${Math.round(speed).toLocaleString("en").padStart(9)} words/s   ${gives}`);
}

if (parses.size !== 1) throw new Error("the kernels parse differently");

/** The bodies of the test articles; their first line is a date. */
function articles() {
  const bodies = readdirSync(`${root}/tests/articles`)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(`${root}/tests/articles/${name}`, "utf8").replace(/^published: .*\n\n/, ""));
  return Array(20).fill(bodies.join("\n\n")).join("\n\n");
}

/** Builds the benchmark; its path. @param {string} preset @param {string} name */
function build(preset, name) {
  const options = /** @type {const} */ ({ cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  execFileSync("cmake", ["--preset", preset, "-DCLAIMLIGHT_TESTS=ON"], options);
  execFileSync("cmake", ["--build", "--preset", preset, "--target", "syntax_bench"], options);
  return `${root}/build/${preset}/tests/${name}`;
}

/** @param {string} where @param {string} command @param {string[]} args @param {string} file */
function ours(where, command, args, file) {
  const out = execFileSync(command, [...args, `${root}/core/model/en.pack`, file, String(seconds)], { encoding: "utf8" });
  for (const line of out.trim().split("\n")) {
    const [kernels, speed, parse] = line.split(" ");
    parses.add(parse);
    results.push({ name: `claimlight, ${where} (${kernels})`, speed: Number(speed), gives: "tokens, sentences, tags, lemmas, trees" });
  }
}

/** @param {string} name @param {string} gives @param {() => number} pass returns its number of words */
function theirs(name, gives, pass) {
  pass();
  let best = 0;
  const end = performance.now() + 1000 * seconds;
  do {
    const start = performance.now();
    const words = pass();
    best = Math.max(best, (1000 * words) / (performance.now() - start));
  } while (performance.now() < end);
  results.push({ name, speed: best, gives });
}
