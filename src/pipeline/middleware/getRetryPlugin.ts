import type { Plugin } from "../../client/SupportClient.js";
import type { ResolvedRetrySettings, Retry } from "../retry/Retry.js";

/** Sends again what failed, as long as the strategy finds it worthwhile. */
export function getRetryPlugin(config: ResolvedRetrySettings, { retryMiddleware }: Retry): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(retryMiddleware(config), {
        name: "retryMiddleware",
        tags: ["RETRY"],
        step: "finalizeRequest",
        priority: "high",
        override: true,
      }),
  };
}
