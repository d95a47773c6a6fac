/**
 * How soon a cold page shows its first highlight, how long the widget holds up the main thread
 * until then, and what is sent for it. Headless Chromium, a fresh profile each time, served from
 * this machine.
 *
 *     node tests/bench/page.mjs [RUNS]
 *
 * First highlight: from navigation start to the frame after the marks are painted. Longest
 * task: of the page's main thread before that; the widget's are those that run its script.
 */

import { CHROMIUM } from "../web/browsers.mjs";
import { require } from "../web/packages.mjs";
import { startSite } from "../web/site.mjs";

const { chromium } = require("playwright-core");
const runs = Number(process.argv[2] ?? 5);

/** @typedef {{name: string, ph: string, ts: number, dur?: number, pid: number, tid: number, args: any}} TraceEvent */

const site = await startSite();
const results = [];
for (let run = 0; run < runs; run++) {
  const browser = await chromium.launch(CHROMIUM);
  const page = await browser.newPage();
  await page.addInitScript(() => {
    document.addEventListener("claimlight:report", () => requestAnimationFrame(() => setTimeout(() => {
      performance.mark("first highlight");
      window.firstHighlight = performance.now();
    })));
  });
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await page.goto(site.url);
  const handle = await page.waitForFunction(() => window.firstHighlight);
  const firstHighlight = await handle.jsonValue();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  await browser.close();
  results.push({ firstHighlight, ...longestTasks(traceEvents) });
}
await site.close();

console.log("first highlight   longest task   longest task of the widget");
for (const { firstHighlight, any, widget } of results) {
  console.log([firstHighlight, any, widget].map((ms) => `${ms.toFixed(1)} ms`.padEnd(15)).join("  "));
}
const median = results.map(({ firstHighlight }) => firstHighlight).toSorted((a, b) => a - b)[runs >> 1];
console.log(`median first highlight: ${median.toFixed(0)} ms`);

const WIDGET = ["/claimlight.js", "/worker.js", "/claimlight.wasm", "/en.pack", "/claims.json"];
const loaded = WIDGET.map((path) => {
  const bytes = site.sent.get(path);
  if (bytes === undefined) throw new Error(`the page never asked for ${path}`);
  console.log(`${path.slice(1).padEnd(16)} ${kilobytes(bytes)}`);
  return bytes;
});
console.log(`${"sent in all".padEnd(16)} ${kilobytes(loaded.reduce((sum, bytes) => sum + bytes))}`);

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

/** @param {TraceEvent[]} events */
function longestTasks(events) {
  const mark = events.find(({ name }) => name === "first highlight");
  if (!mark) throw new Error("the trace shows no first highlight");
  const onMain = events.filter(({ pid, tid, ph, ts }) => pid === mark.pid && tid === mark.tid && ph === "X" && ts < mark.ts);
  const tasks = onMain.filter(({ name }) => name.endsWith("RunTask"));
  const scripts = onMain.filter(({ args }) => args?.data?.url?.endsWith("/claimlight.js"));
  const widget = tasks.filter((task) => scripts.some(({ ts }) => task.ts <= ts && ts <= task.ts + (task.dur ?? 0)));
  return { any: longest(tasks), widget: longest(widget) };
}

/** In milliseconds; traces count microseconds. @param {TraceEvent[]} tasks */
function longest(tasks) {
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000;
}
