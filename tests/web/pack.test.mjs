/** The language pack on its way into the built engine: found, missing, broken off, or not one. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { Claimlight } from "../../web/dist/engine.js";

const record = new URL("pages/record.json", import.meta.url);
const pack = await readFile(new URL("../../web/dist/en.pack", import.meta.url));
const damaged = Buffer.from(pack);
damaged[pack.length >> 1] ^= 1;

/** @type {Record<string, (response: import("node:http").ServerResponse) => void>} */
const ANSWERS = {
  "/en.pack": (response) => response.end(pack),
  "/damaged": (response) => response.end(damaged),
  "/truncated": (response) => response.end(pack.subarray(0, -1)),
  "/page": (response) => response.end("<!doctype html><title>Welcome</title>"),
  "/empty": (response) => response.end(),
  "/broken-off": (response) => {
    response.writeHead(200, { "Content-Length": pack.length });
    response.write(pack.subarray(0, 1000), () => response.destroy());
  },
};

/** @type {string} */
let url;
const server = createServer(({ url = "" }, response) => {
  const answer = ANSWERS[url];
  if (answer) answer(response);
  else response.writeHead(404).end();
});

before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  url = `http://127.0.0.1:${/** @type {any} */ (server.address()).port}`;
});
after(() => server.close());

/** @param {string | URL | BufferSource} source */
async function findingsWith(source) {
  const engine = await Claimlight.load({ claims: record, pack: source });
  const { findings } = await engine.check({ text: "The United States resumed arms sales to Israel." });
  engine.close();
  return findings?.length;
}

test("pack: comes from an address", async () => assert.equal(await findingsWith(`${url}/en.pack`), 1));
test("pack: comes as bytes", async () => assert.equal(await findingsWith(new Uint8Array(pack).buffer), 1));
test("pack: comes as a view of some bytes", async () => {
  const padded = Buffer.concat([Buffer.alloc(5), pack, Buffer.alloc(5)]);
  assert.equal(await findingsWith(padded.subarray(5, -5)), 1);
});

for (const [path, code, message] of /** @type {[string, string, RegExp][]} */ ([
  ["/nowhere", "pack-missing", /The language pack could not be fetched from .*\/nowhere \(status 404\)/],
  ["/broken-off", "pack-missing", /could not be fetched from .*\/broken-off/],
  ["/truncated", "pack-invalid", /the language pack is truncated/],
  ["/empty", "pack-invalid", /the language pack is truncated/],
  ["/damaged", "pack-invalid", /damaged: its checksum differs/],
  ["/page", "pack-invalid", /this is not a language pack/],
])) {
  test(`pack: ${path.slice(1)}, it is ${code}`, () =>
    assert.rejects(Claimlight.load({ claims: record, pack: url + path }), { code, message }));
}

test("pack: a claims file that is not there is missed all the same", () =>
  assert.rejects(Claimlight.load({ claims: `${url}/nowhere`, pack: `${url}/en.pack` }), { code: "claims-missing" }));

test("pack: module, pack and claims file are asked for side by side", async () => {
  /** @type {string[]} */
  const asked = [];
  /** @type {() => void} */
  let answer = () => {};
  const all = new Promise((resolve) => (answer = () => resolve(undefined)));
  const slow = createServer(({ url = "" }, response) => {
    asked.push(url);
    if (asked.length === 3) answer();
    all.then(() => response.writeHead(404).end());
  });
  await new Promise((listening) => slow.listen(0, "127.0.0.1", () => listening(undefined)));
  const host = `http://127.0.0.1:${/** @type {any} */ (slow.address()).port}`;
  const loading = Claimlight.load({ claims: `${host}/claims`, wasm: `${host}/wasm`, pack: `${host}/pack` });
  await assert.rejects(loading);
  assert.deepEqual(asked.toSorted(), ["/claims", "/pack", "/wasm"]);
  slow.close();
});
