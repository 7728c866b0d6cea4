import type { FinalizeRequestMiddleware } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { retryMiddleware } from "../../platform/smithy/retry.js";

/** Retries failed requests as the retry strategy decides. */
export function getRetryPlugin(config: SupportClientResolvedConfig): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(retryMiddleware(config) as FinalizeRequestMiddleware<ServiceInputTypes, ServiceOutputTypes>, {
        name: "retryMiddleware",
        tags: ["RETRY"],
        step: "finalizeRequest",
        priority: "high",
        override: true,
      }),
  };
}
