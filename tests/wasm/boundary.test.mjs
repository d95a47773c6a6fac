/** The module at its boundary: leaks, bad packs, bad requests, and the same reports as natively. */

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
const pack = readFileSync(`${root}/core/model/en.pack`);
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

/** @param {string | Uint8Array} input */
function ask(boundary, name, input) {
  return JSON.parse(call(boundary, name, input));
}

/** The module with its language pack. */
async function started() {
  const boundary = await instantiate(bytes);
  assert.deepEqual(ask(boundary, "claimlight_pack", pack), { ok: true, language: "en" });
  return boundary;
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
  for (const name of ["buffer", "pack", "load", "check", "parse", "result"]) assert.ok(names.includes(`claimlight_${name}`), name);
  assert.ok(!names.includes("malloc"));
  assert.ok(WebAssembly.Module.imports(module).length <= 4, "few imports, for any loader");
});

test("wasm: 10,000 calls leave the memory as it was", async () => {
  const boundary = await started();
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
  const boundary = await started();
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
  const boundary = await started();
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
  const boundary = await started();
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  assert.equal(JSON.parse(call(boundary, "claimlight_load", deep)).problems[0].code, "limit");
  assert.ok(JSON.parse(call(boundary, "claimlight_check", deep)).error);
});

/** A sentence that the bundled record speaks of. */
const KNOWN = JSON.stringify({ text: "The United States resumed arms sales to Israel.", published: "2024-06-22" });

/** @param {(copy: Buffer) => void} change */
function packWith(change) {
  const copy = Buffer.from(pack);
  change(copy);
  return copy;
}

/** The same with the checksum that belongs to it: what is wrong must be seen from the content. */
function resealed(change) {
  return packWith((copy) => {
    change(copy);
    copy.writeBigUInt64LE(checksum(copy.subarray(32)), 24);
  });
}

/** As core/model/pack.cpp has it. @param {Buffer} content */
function checksum(content) {
  const mask = (1n << 64n) - 1n;
  let hash = 0x243f6a8885a308d3n ^ BigInt(content.length);
  const mix = (word) => {
    hash = ((hash ^ word) * 0x9fb21c651e98df25n) & mask;
    hash ^= hash >> 29n;
  };
  const whole = content.length & ~7;
  for (let at = 0; at < whole; at += 8) mix(content.readBigUInt64LE(at));
  const rest = Buffer.alloc(8);
  content.copy(rest, 0, whole);
  mix(rest.readBigUInt64LE());
  return hash;
}

/** Where a section's row in the table is, and where the section. @param {string} name */
function section(name) {
  for (let entry = 48; ; entry += 16) {
    const found = pack.toString("latin1", entry, entry + 8).replace(/\0+$/, "");
    if (found === name) return { entry, offset: pack.readUInt32LE(entry + 8) };
  }
}

const network = section("network");
const words = section("words");

/** @type {[string, Uint8Array, RegExp][]} */
const REFUSED = [
  ["nothing", Buffer.alloc(0), /truncated/],
  ["a stub of a header", pack.subarray(0, 7), /truncated/],
  ["a header alone", pack.subarray(0, 48), /truncated/],
  ["half of it", pack.subarray(0, pack.length >> 1), /truncated/],
  ["all but the last byte", pack.subarray(0, -1), /truncated/],
  ["a byte too many", Buffer.concat([pack, Buffer.alloc(1)]), /malformed section/],
  ["a page that says it is not there", Buffer.from("<!doctype html><title>404</title>"), /not a language pack/],
  ["a claims file", Buffer.from(claims), /not a language pack/],
  ["zeros", Buffer.alloc(pack.length), /not a language pack/],
  ["another version's", packWith((copy) => copy.writeUInt32LE(99, 8)), /another version/],
  ["a pack without its network", resealed((copy) => copy.write("other\0\0\0", network.entry)), /malformed section/],
  ["a section beyond the end", resealed((copy) => copy.writeUInt32LE(2 ** 32 - 16, words.entry + 8)), /malformed section/],
  ["a network too wide", resealed((copy) => copy.writeUInt32LE(2 ** 32 - 16, network.offset + 4)), /malformed section/],
  ["an index astray", resealed((copy) => copy.fill(0xff, words.offset + 16, words.offset + 64)), /malformed section/],
];

test("wasm: without a language pack every call says so, with one each works", async () => {
  const boundary = await instantiate(bytes);
  const missing = "no language pack is loaded";
  assert.deepEqual(ask(boundary, "claimlight_load", claims), { ok: false, entries: 0, problems: [], error: missing });
  assert.deepEqual(ask(boundary, "claimlight_check", KNOWN), { error: missing });
  assert.deepEqual(ask(boundary, "claimlight_parse", KNOWN), { error: missing });
  assert.equal(ask(boundary, "claimlight_pack", pack).ok, true);
  assert.ok(ask(boundary, "claimlight_parse", KNOWN).claims.length > 0);
  assert.deepEqual(ask(boundary, "claimlight_check", KNOWN).findings, [], "no claims file, no findings");
  assert.equal(ask(boundary, "claimlight_load", claims).ok, true);
});

for (const [what, refused, why] of REFUSED) {
  test(`wasm: as a language pack is refused, the former one working on: ${what}`, async () => {
    const fresh = await instantiate(bytes);
    const { ok, error } = ask(fresh, "claimlight_pack", refused);
    assert.equal(ok, false);
    assert.match(error, why);
    assert.ok(ask(fresh, "claimlight_parse", KNOWN).error);

    const boundary = await started();
    call(boundary, "claimlight_load", claims);
    const before = call(boundary, "claimlight_check", KNOWN);
    assert.equal(ask(boundary, "claimlight_pack", refused).ok, false);
    assert.equal(call(boundary, "claimlight_check", KNOWN), before);
  });
}

test("wasm: one changed byte of the language pack is noticed, wherever it is", async () => {
  const boundary = await instantiate(bytes);
  for (let at = 0; at < pack.length; at += at < 64 ? 1 : 9973) {
    const { ok } = ask(boundary, "claimlight_pack", packWith((copy) => (copy[at] ^= 1)));
    assert.equal(ok, false, `byte ${at}`);
  }
});

test("wasm: a new language pack takes the record with it, and leaves the memory as it was", async () => {
  const boundary = await started();
  const loaded = call(boundary, "claimlight_load", claims);
  const before = call(boundary, "claimlight_check", KNOWN);
  assert.equal(JSON.parse(before).findings.length, 1);
  let size = 0;
  for (let i = 0; i < 20; ++i) {
    assert.equal(ask(boundary, "claimlight_pack", pack).ok, true);
    assert.deepEqual(ask(boundary, "claimlight_check", KNOWN).findings, []);
    assert.equal(call(boundary, "claimlight_load", claims), loaded);
    assert.equal(call(boundary, "claimlight_check", KNOWN), before);
    ask(boundary, "claimlight_pack", pack.subarray(0, 1000));
    size ||= boundary.memory.buffer.byteLength;
  }
  assert.equal(boundary.memory.buffer.byteLength, size);
});

test("wasm: the buffer lies where a language pack may be read in place", async () => {
  const boundary = await instantiate(bytes);
  for (const size of [0, 1, 15, 16, 17, 1000, pack.length, 3_000_001]) {
    const address = boundary.claimlight_buffer(size);
    assert.notEqual(address, 0);
    assert.equal(address % 16, 0, `${size} bytes`);
    ask(boundary, "claimlight_pack", pack);
  }
});

test("wasm: a buffer beyond all memory is denied, and the next call works", async () => {
  const boundary = await started();
  for (const size of [2 ** 30, 2 ** 30 + 1, 2 ** 32 - 1]) assert.equal(boundary.claimlight_buffer(size), 0, `${size} bytes`);
  assert.ok(ask(boundary, "claimlight_parse", KNOWN).claims.length > 0);
});
