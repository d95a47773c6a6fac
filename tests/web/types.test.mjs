import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { require } from "./packages.mjs";

test("types: what the comments say of types is so", () => {
  const compiler = `${dirname(require.resolve("typescript/package.json"))}/bin/tsc`;
  const project = fileURLToPath(new URL("../../web/jsconfig.json", import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", project], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
