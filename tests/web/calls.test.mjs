import assert from "node:assert/strict";
import { test } from "node:test";
import { Calls } from "../../web/engine/calls.js";

/** Stands in for a worker: what it is sent, and a way to make it speak or die. */
class FakeWorker extends EventTarget {
  /** @type {any[]} */
  sent = [];
  terminated = false;

  /** @param {unknown} message */
  postMessage(message) {
    this.sent.push(message);
  }

  terminate() {
    this.terminated = true;
  }

  /** @param {unknown} data */
  answer(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

/** @returns {{worker: FakeWorker, calls: Calls}} */
function start() {
  const worker = new FakeWorker();
  return { worker, calls: new Calls(/** @type {any} */ (worker), () => new Error("died")) };
}

test("calls: answers find their requests in any order", async () => {
  const { worker, calls } = start();
  const first = calls.request("check", "a");
  const second = calls.request("check", "b");
  worker.answer({ id: worker.sent[1].id, result: "B" });
  worker.answer({ id: worker.sent[0].id, result: "A" });
  assert.deepEqual(await Promise.all([first, second]), ["A", "B"]);
});

test("calls: an error arrives with its code and problems", async () => {
  const { worker, calls } = start();
  const call = calls.request("load", {});
  const problems = [{ severity: "error", code: "json", message: "expected a value" }];
  worker.answer({ id: 1, error: { code: "claims-invalid", message: "no", problems } });
  await assert.rejects(call, { name: "ClaimlightError", code: "claims-invalid", message: "no", problems });
});

test("calls: all settle when the worker dies, and later ones at once", async () => {
  const { worker, calls } = start();
  const pending = [calls.request("check", "a"), calls.request("check", "b")];
  worker.dispatchEvent(new Event("error"));
  for (const call of pending) await assert.rejects(call, /died/);
  await assert.rejects(calls.request("check", "c"), /died/);
  assert.equal(worker.terminated, true);
});

test("calls: closing settles what is pending", async () => {
  const { calls } = start();
  const call = calls.request("check", "a");
  calls.close(new Error("closed"));
  await assert.rejects(call, /closed/);
});

test("calls: what cannot be sent rejects and leaves nothing behind", async () => {
  const { worker, calls } = start();
  worker.postMessage = () => {
    throw new DOMException("no", "DataCloneError");
  };
  await assert.rejects(calls.request("check", "a"), { name: "DataCloneError" });
});

test("calls: an answer to no one does no harm", () => {
  const { worker } = start();
  worker.answer({ id: 99, result: "?" });
});
