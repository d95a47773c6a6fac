/** The module at its boundary: leaks, bad requests, and the same reports as natively. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { instantiate } from "../../web/engine/module.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bytes = readFileSync(`${root}/build/wasm/claimlight.wasm`);
const claims = readFileSync(`${root}/claims/claims.json`, "utf8");
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {string | Uint8Array} input @returns {string} the result, byte for byte */
function call(boundary, name, input) {
  const request = typeof input === "string" ? encoder.encode(input) : input;
  const address = boundary.claimlight_buffer(request.length);
  assert.notEqual(address, 0);
  new Uint8Array(boundary.memory.buffer, address, request.length).set(request);
  const length = boundary[name](request.length);
  return decoder.decode(new Uint8Array(boundary.memory.buffer, boundary.claimlight_result(), length));
}

/** The articles in tests/articles: the first line has the date, the rest is the text. */
const articles = readdirSync(`${root}/tests/articles`)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const [, published, text] = readFileSync(`${root}/tests/articles/${name}`, "utf8").match(/^published: (\S+)\n\n([^]*)$/);
    return { name, published, text };
  });

test("wasm: exports the boundary and nothing of the C library's heap", async () => {
  const module = new WebAssembly.Module(bytes);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  for (const name of ["buffer", "load", "check", "parse", "result"]) assert.ok(names.includes(`claimlight_${name}`), name);
  assert.ok(!names.includes("malloc"));
  assert.ok(WebAssembly.Module.imports(module).length <= 4, "few imports, for any loader");
});

test("wasm: 10,000 calls leave the memory as it was", async () => {
  const boundary = await instantiate(bytes);
  const { published, text } = articles[0];
  const short = text.slice(0, 600);
  const work = (times) => {
    for (let i = 0; i < times; ++i) {
      const request = i % 5 === 0 ? "no request" : JSON.stringify({ text: short, published });
      call(boundary, i % 2 ? "claimlight_check" : "claimlight_parse", request);
      if (i % 1000 === 0) call(boundary, "claimlight_load", claims);
    }
  };
  work(1001);
  const before = boundary.memory.buffer.byteLength;
  work(10_000);
  assert.equal(boundary.memory.buffer.byteLength, before);
});

test("wasm: the same report as natively, byte for byte", async () => {
  assert.ok(articles.length >= 3);
  const boundary = await instantiate(bytes);
  const loaded = JSON.parse(call(boundary, "claimlight_load", claims));
  assert.equal(loaded.ok, true);
  const folder = mkdtempSync(join(tmpdir(), "claimlight-"));
  try {
    for (const { name, published, text } of articles) {
      const file = join(folder, name);
      writeFileSync(file, text);
      const native = execFileSync(`${root}/build/native/claimlight`,
        ["check", file, "--published", published, "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 28 });
      assert.equal(`${call(boundary, "claimlight_check", JSON.stringify({ text, published }))}\n`, native, name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("wasm: bad input gets an answer and the next call works", async () => {
  const boundary = await instantiate(bytes);
  const error = (request) => JSON.parse(call(boundary, "claimlight_check", request)).error;
  assert.match(error(""), /expected a JSON object/);
  assert.match(error("[]"), /expected a JSON object/);
  assert.match(error("{}"), /text: expected a string/);
  assert.match(error('{"text": "a", "published": "May"}'), /published: expected a date/);
  assert.match(error(new Uint8Array([0xff, 0xfe, 0])), /expected a JSON object/);
  const unusable = JSON.parse(call(boundary, "claimlight_load", "no claims"));
  assert.equal(unusable.ok, false);
  assert.equal(unusable.problems[0].code, "syntax");
  assert.deepEqual(JSON.parse(call(boundary, "claimlight_check", '{"text": "Nothing."}')).findings, []);
  assert.equal(JSON.parse(call(boundary, "claimlight_load", claims)).ok, true);
});

test("wasm: deep nesting is refused, not followed", async () => {
  const boundary = await instantiate(bytes);
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  assert.equal(JSON.parse(call(boundary, "claimlight_load", deep)).problems[0].code, "limit");
  assert.ok(JSON.parse(call(boundary, "claimlight_check", deep)).error);
});
