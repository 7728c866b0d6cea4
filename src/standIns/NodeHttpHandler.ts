import { NodeHttpHandler as Own } from "../platform/smithy/smithyNodeHttp.js";
import { makeFinder } from "./makeFinder.js";

const findLoaded = makeFinder<{ readonly NodeHttpHandler: typeof Own }>(
  "@smithy/node-http-handler",
  "@smithy/node-http-handler/dist-cjs/index.js",
);

/**
 * Stands for the door to the package in the CommonJS files for Node.
 *
 * Programs replace `NodeHttpHandler.prototype.handle` in their tests, and ask for `instanceof NodeHttpHandler`. To load
 * that package would take a start 25 ms, so a client has its class where the program has loaded it, and else the one
 * that is built in.
 */
export const NodeHttpHandler = {
  create(given: Parameters<typeof Own.create>[0]): ReturnType<typeof Own.create> {
    return (findLoaded()?.NodeHttpHandler ?? Own).create(given);
  },
};

/** Whether what answers requests is the handler that is built in, as it was written. */
export function isBuiltIn({ handle }: { readonly handle?: unknown }): boolean {
  return handle === Own.prototype.handle;
}
