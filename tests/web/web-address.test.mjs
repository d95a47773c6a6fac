import assert from "node:assert/strict";
import { test } from "node:test";
import { webAddress } from "../../web/widget/web-address.js";

for (const address of ["https://example.org/a", "http://example.org/"]) {
  test(`web address: ${address} may become a link`, () => assert.equal(webAddress(address), address));
}

for (const address of [
  "javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
  "file:///etc/passwd", "vbscript:x", "blob:https://example.org/x", "example.org", "/relative", "", undefined,
]) {
  test(`web address: ${JSON.stringify(address)} may not`, () => assert.equal(webAddress(address), null));
}
