/**
 * Pictures of the demo page, to look at.
 *
 *     node tests/web/screenshot.mjs FOLDER
 */

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/demo/server.mjs";
import { launch } from "./browsers.mjs";
import { checked, openByKeyboard, openList, still } from "./steps.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("usage: node tests/web/screenshot.mjs FOLDER");
await mkdir(folder, { recursive: true });

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 1000 };
const TABLET = { width: 820, height: 1000 };
const BOMBS = "us-withheld-bombs";

/** @typedef {import("./browsers.mjs").Page} Page */
/** @type {[string, import("./browsers.mjs").PageOptions, (page: Page) => Promise<unknown>][]} */
const PICTURES = [
  ["checked", DESK, async () => {}],
  ["list", DESK, openList],
  ["card", DESK, (page) => openByKeyboard(page, BOMBS)],
  ["card-tablet", TABLET, (page) => openByKeyboard(page, BOMBS)],
  ["phone", PHONE, async () => {}],
  ["card-phone", PHONE, (page) => openByKeyboard(page, BOMBS)],
  ["dark", { ...DESK, dark: true }, async () => {}],
  ["card-dark", { ...DESK, dark: true }, (page) => openByKeyboard(page, BOMBS)],
];

const site = await serve([fileURLToPath(new URL("../../web/dist", import.meta.url))]);
const browser = await launch.chromium();
for (const [name, options, act] of PICTURES) {
  const page = await browser.open(site.url, options);
  await checked(page);
  await act(page);
  await still(page);
  await page.screenshot(`${folder}/${name}.png`);
  await page.close();
}
await browser.close();
await site.close();
