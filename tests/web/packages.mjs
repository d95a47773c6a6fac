/**
 * Packages live in web/node_modules, beside the one package.json there is. Node looks for them
 * upward from the importing file and would not find them from here, so they are required as
 * if from web/.
 */

import { createRequire } from "node:module";

export const require = createRequire(new URL("../../web/package.json", import.meta.url));
