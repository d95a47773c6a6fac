/**
 * Three browsers behind one small interface, so that a scenario is written once.
 *
 * A browser opens pages; a page runs functions in itself (their arguments and results are
 * JSON), is clicked and typed at, and is pictured.
 *
 * @typedef {object} Page
 * @property {(f: (...args: any[]) => any, ...args: any[]) => Promise<any>} run
 * @property {(x: number, y: number) => Promise<void>} click in CSS pixels of the viewport
 * @property {(key: string) => Promise<void>} press "Escape", "Enter", "Tab"
 * @property {(file: string) => Promise<void>} screenshot
 * @property {() => string[] | null} requested every address asked for, null where the driver can't tell
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Browser
 * @property {(url: string, options?: PageOptions) => Promise<Page>} open settles when the page has loaded
 * @property {() => Promise<void>} close
 *
 * @typedef {{width?: number, height?: number, dark?: boolean}} PageOptions
 */

import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { require } from "./packages.mjs";

const SIZE = { width: 1280, height: 900 };

/** Nothing but this machine can be reached, and nothing but pages makes requests. */
export const CHROMIUM = {
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
  ],
};

/** @type {Record<"chromium" | "firefox" | "webkit", () => Promise<Browser>>} */
export const launch = { chromium, firefox, webkit };

/** @returns {Promise<Browser>} */
async function chromium() {
  const { chromium } = require("playwright-core");
  const browser = await chromium.launch(CHROMIUM);
  return {
    async open(url, { dark = false, ...size } = {}) {
      const context = await browser.newContext({
        viewport: { ...SIZE, ...size },
        colorScheme: dark ? "dark" : "light",
      });
      const page = await context.newPage();
      /** @type {string[]} */
      const requested = [];
      context.on("request", (/** @type {any} */ request) => requested.push(request.url()));
      await page.goto(url);
      return {
        run: (f, ...args) => page.evaluate(calling(f, args)),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        screenshot: (path) => page.screenshot({ path }),
        requested: () => requested,
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** @returns {Promise<Browser>} */
async function firefox() {
  const puppeteer = require("puppeteer-core");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: "/usr/bin/firefox", headless: true });
  return {
    async open(url, { width = SIZE.width, height = SIZE.height } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      /** @type {string[]} */
      const requested = [];
      page.on("request", (/** @type {any} */ request) => requested.push(request.url()));
      await page.goto(url);
      return {
        run: (f, ...args) => page.evaluate(calling(f, args)),
        click: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        screenshot: (path) => page.screenshot({ path }),
        requested: () => requested,
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** @returns {Promise<Browser>} */
async function webkit() {
  const { Builder, Capabilities, Key } = require("selenium-webdriver");
  const port = await freePort();
  const service = spawn("xvfb-run",
    ["-a", "-s", "-screen 0 1600x1200x24", "WebKitWebDriver", `--port=${port}`],
    { stdio: "ignore", detached: true });
  await listening(port);
  const capabilities = new Capabilities({
    "browserName": "MiniBrowser",
    "webkitgtk:browserOptions": {
      binary: "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
      args: ["--automation"],
    },
  });
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  await driver.manage().setTimeouts({ script: 30_000 });
  return {
    async open(url, { width = SIZE.width, height = SIZE.height } = {}) {
      await driver.manage().window().setRect({ width, height });
      await driver.get(url);
      return {
        run: (f, ...args) => driver.executeAsyncScript(
          `const settle = arguments[0]; Promise.resolve(${calling(f, args)}).then(settle, (e) => settle(String(e)));`),
        click: (x, y) => driver.actions().move({ x, y, duration: 0 }).click().perform(),
        press: (key) => driver.actions().sendKeys(Key[key.toUpperCase()] ?? key).perform(),
        screenshot: async (file) => writeFile(file, await driver.takeScreenshot(), "base64"),
        requested: () => null,
        close: () => driver.get("about:blank"),
      };
    },
    async close() {
      await driver.quit();
      process.kill(-(/** @type {number} */ (service.pid))); // xvfb-run and all that it started
    },
  };
}

/** A call as an expression: what every driver can evaluate. @param {Function} f @param {unknown[]} args */
function calling(f, args) {
  return `(${f})(...${JSON.stringify(args)})`;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** @param {number} port */
async function listening(port) {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("WebKitWebDriver did not start");
}
