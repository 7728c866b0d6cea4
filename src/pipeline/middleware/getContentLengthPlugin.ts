import type { BuildMiddleware } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { HttpRequest } from "../../platform/smithy/transport.js";

/** Sets the content-length header, unless a middleware has set it. */
export function getContentLengthPlugin(config: SupportClientResolvedConfig): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(contentLengthMiddleware(config), {
        name: "contentLengthMiddleware",
        tags: ["SET_CONTENT_LENGTH", "CONTENT_LENGTH"],
        step: "build",
        override: true,
      }),
  };
}

function contentLengthMiddleware(
  config: SupportClientResolvedConfig,
): BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  return (next) => (args) => {
    const { request } = args;
    if (HttpRequest.isInstance(request) && request.body) {
      const isKnown = Object.keys(request.headers).some((name) => name.toLowerCase() === "content-length");
      const length = isKnown ? undefined : measure(config, request.body);
      if (length != null) request.headers["content-length"] = String(length);
    }
    return next(args);
  };
}

/** Returns the length of a body, or `undefined` for a stream. */
function measure(config: SupportClientResolvedConfig, body: unknown): number | undefined {
  try {
    return config.bodyLengthChecker(body);
  } catch {
    return undefined;
  }
}
