import { createRequire } from "node:module";
import { join } from "node:path";
import { NodeHttpHandler as Own } from "../packages/smithyNodeHttp.js";

const PACKAGE = "@smithy/node-http-handler";
const FILE = join(PACKAGE, "dist-cjs", "index.js");

let load: NodeJS.Require | undefined;

/** The class of the program, where that has loaded it. A bundle of the CommonJS files may have nothing to look into. */
function findLoaded(): typeof Own | undefined {
  try {
    load ??= createRequire(__filename);
    const isNear = Object.keys(load.cache).some((file) => file.endsWith(FILE));
    return isNear && load.resolve(PACKAGE) in load.cache ? load(PACKAGE).NodeHttpHandler : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stands for the door to the package in the CommonJS files for Node.
 *
 * Programs replace `NodeHttpHandler.prototype.handle` in their tests, and ask for `instanceof NodeHttpHandler`. To load
 * that package would take a start 25 ms, so a client has its class where the program has loaded it, and else the one
 * that is built in. `createRequire` also finds what Jest has loaded.
 */
export const NodeHttpHandler = {
  create: (given: Parameters<typeof Own.create>[0]): ReturnType<typeof Own.create> =>
    (findLoaded() ?? Own).create(given),
};
