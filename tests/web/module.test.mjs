import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { instantiate } from "../../web/engine/module.js";
import { wellFormed } from "../../web/engine/well-formed.js";

/** The smallest module there is: magic and version. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Served as its path says: /wasm rightly, /text with the wrong type, /none not at all. @type {string} */
let url;
const server = createServer(({ url }, response) => {
  if (url === "/none") return void response.writeHead(404).end();
  response.setHeader("Content-Type", url === "/wasm" ? "application/wasm" : "text/plain");
  response.end(url === "/broken" ? "not a module" : EMPTY);
});

before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  url = `http://127.0.0.1:${/** @type {any} */ (server.address()).port}`;
});
after(() => server.close());

test("module: starts while it streams in", async () => assert.ok(await instantiate(`${url}/wasm`)));
test("module: starts from bytes served with the wrong type", async () => assert.ok(await instantiate(`${url}/text`)));
test("module: starts from bytes", async () => assert.ok(await instantiate(EMPTY)));
test("module: starts from a compiled module", async () =>
  assert.ok(await instantiate(await WebAssembly.compile(EMPTY))));

test("module: says that it is missing", () =>
  assert.rejects(instantiate(`${url}/none`), { code: "module-missing", message: /status 404/ }));
test("module: says that it is none", () =>
  assert.rejects(instantiate(`${url}/broken`), { code: "module-unusable" }));

test("text: lone surrogates are replaced, length kept", () => {
  assert.equal(wellFormed("a\uD800b 🙂"), "a\uFFFDb 🙂");
});

test("text: lone surrogates are replaced where the method is missing", (context) => {
  const method = String.prototype.toWellFormed;
  Object.defineProperty(String.prototype, "toWellFormed", { value: undefined, configurable: true, writable: true });
  context.after(() => Object.defineProperty(String.prototype, "toWellFormed", { value: method, configurable: true, writable: true }));
  assert.equal(wellFormed("\uDC00a\uD800b 🙂"), "\uFFFDa\uFFFDb 🙂");
});
