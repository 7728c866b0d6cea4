import type { Provider } from "@smithy/types";
import type { HttpHandler } from "./HttpHandler.js";

type Create<Handler, Options> = (instanceOrOptions: Handler | Options | Provider<Options>) => Handler;

/**
 * Returns a request handler for a handler, its options, or a provider of its options.
 *
 * Smithy's handlers call a provider at once. Its failure would be an unhandled rejection, so here each call rejects with it
 * instead.
 */
export function makeRequestHandler<Handler extends Pick<HttpHandler, "handle">, Options extends object>(
  create: Create<Handler, Options>,
  handlerOrOptions: Handler | Options | Provider<Options>,
): Handler {
  if (typeof handlerOrOptions !== "function" || "handle" in handlerOrOptions) return create(handlerOrOptions);
  const found = (async () => handlerOrOptions())();
  const handler = create(() => found.catch(() => ({}) as Options));
  return Object.defineProperty(handler, "handle", {
    configurable: true,
    writable: true,
    async value(...args: Parameters<Handler["handle"]>) {
      await found;
      return Object.getPrototypeOf(this).handle.apply(this, args);
    },
  });
}
