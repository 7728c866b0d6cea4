import type { LateMiddleware } from "../../src/pipeline/shortcut/watchStack.js";

/** Stands for `makeShortcut` where every call is to go through the middleware stack, as it does in browsers. */
export function makeShortcut(_config: object, _given: object, { stack, fill }: LateMiddleware) {
  fill(stack);
  return () => undefined;
}
