/** The built engine in Node: the same calls as in a page. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { Claimlight } from "../../web/dist/engine.js";

const record = new URL("pages/record.json", import.meta.url);
const TEXT = "The United States resumed arms sales to Israel.";

test("engine: checks a text", async () => {
  const engine = await Claimlight.load({ claims: record });
  const { findings, offsets } = await engine.check({ text: TEXT, published: "2024-06-22" });
  assert.equal(offsets, "utf-16");
  assert.deepEqual(findings.map(({ entry, verdict }) => [entry, verdict]), [["us-resumed-arms-sales", "supported"]]);
  engine.close();
});

test("engine: takes a claims file's content", async () => {
  const claims = JSON.parse(await readFile(record, "utf8"));
  const engine = await Claimlight.load({ claims });
  assert.equal(engine.loaded.entries, 1);
  assert.equal(engine.loaded.masthead.publisher?.name, "Example Record");
  assert.equal((await engine.entry("us-resumed-arms-sales"))?.rating, "true");
  assert.equal(await engine.entry("nothing"), undefined);
  engine.close();
});

test("engine: parses without findings", async () => {
  const engine = await Claimlight.load({ claims: record });
  const { claims, findings } = await engine.parse({ text: TEXT });
  assert.ok(claims.length > 0);
  assert.equal(findings, undefined);
  engine.close();
});

test("engine: counts UTF-16 after emoji and lone surrogates", async () => {
  const engine = await Claimlight.load({ claims: record });
  const before = "🙂 \uD800 É. ";
  const { findings } = await engine.check({ text: before + TEXT, published: "2024-06-22" });
  assert.equal(findings?.[0]?.start, before.length);
  assert.equal(findings?.[0]?.quote, TEXT.slice(0, -1));
  engine.close();
});

test("engine: survives a text that makes its memory grow", async () => {
  const engine = await Claimlight.load({ claims: record });
  const { findings } = await engine.check({ text: `${"Nothing happened here. ".repeat(100_000)}\n\n${TEXT}` });
  assert.equal(findings?.length, 1);
  engine.close();
});

test("engine: an empty text has an empty report", async () => {
  const engine = await Claimlight.load({ claims: record });
  const { claims, findings } = await engine.check({ text: "" });
  assert.deepEqual([claims, findings], [[], []]);
  engine.close();
});

test("engine: a claims file that is none is refused, with the place", async () => {
  await assert.rejects(Claimlight.load({ claims: new URL("pages/broken.json", import.meta.url) }), (error) => {
    assert.equal(error.code, "claims-invalid");
    assert.equal(error.problems[0].severity, "error");
    assert.ok(error.problems[0].line >= 1);
    return true;
  });
});

test("engine: a claims file that is not there is missed", () =>
  assert.rejects(Claimlight.load({ claims: new URL("pages/nowhere.json", import.meta.url) }), { code: "claims-missing" }));

test("engine: one wrong entry leaves the others", async () => {
  const claims = JSON.parse(await readFile(record, "utf8"));
  claims.claims.push({ id: "wrong", claim: "It rained.", rating: "treu", sources: [] });
  const engine = await Claimlight.load({ claims });
  assert.ok(engine.loaded.problems.some(({ severity, pointer }) => severity === "error" && pointer?.startsWith("/claims/1")));
  const { findings } = await engine.check({ text: TEXT });
  assert.equal(findings?.length, 1);
  engine.close();
});

test("engine: a bad request says so and harms no later one", async () => {
  const engine = await Claimlight.load({ claims: record });
  await assert.rejects(engine.check({ text: TEXT, published: "Saturday" }), { code: "bad-request" });
  assert.equal((await engine.check({ text: TEXT })).findings?.length, 1);
  engine.close();
});

test("engine: closed, it rejects", async () => {
  const engine = await Claimlight.load({ claims: record });
  engine.close();
  await assert.rejects(engine.check({ text: TEXT }), { code: "closed" });
});

test("engine: a signal ends it while it loads", async () => {
  const loading = Claimlight.load({ claims: record, signal: AbortSignal.timeout(0) });
  await assert.rejects(loading, (error) => error.code === "closed" || error.name === "TimeoutError");
});

test("engine: runs inside a worker", async () => {
  const source = `
    import { parentPort, workerData } from "node:worker_threads";
    import(workerData.engine).then(async ({ Claimlight }) => {
      const engine = await Claimlight.load({ claims: workerData.claims });
      parentPort.postMessage((await engine.check({ text: workerData.text })).findings.length);
    });`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    workerData: {
      engine: new URL("../../web/dist/engine.js", import.meta.url).href,
      claims: record.href,
      text: TEXT,
    },
  });
  assert.equal(await new Promise((resolve, reject) => worker.on("message", resolve).on("error", reject)), 1);
});
