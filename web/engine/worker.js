/** The engine behind messages: `{id, method, params}` in, `{id, result}` or `{id, error}` out. */

import { toPlain } from "./errors.js";
import { Methods } from "./methods.js";

const methods = new Methods();

addEventListener("message", async ({ data: { id, method, params } }) => {
  try {
    postMessage({ id, result: await methods.answer(method, params) });
  } catch (error) {
    postMessage({ id, error: toPlain(error) });
  }
});
