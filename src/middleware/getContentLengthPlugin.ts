import type { BuildMiddleware } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";
import { HttpRequest } from "../smithyTransport.js";

/** Tells the length of the body, unless a caller's middleware already has. */
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
    if (!HttpRequest.isInstance(request) || !request.body || hasContentLength(request.headers))
      return next({ ...args });

    const length = measure(config, request.body);
    if (length !== undefined) request.headers = { ...request.headers, "content-length": String(length) };
    return next({ ...args, request });
  };
}

function hasContentLength(headers: Record<string, string>): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === "content-length");
}

/** A body of unknown length, such as a stream, goes without. */
function measure(config: SupportClientResolvedConfig, body: unknown): number | undefined {
  try {
    return config.bodyLengthChecker(body) ?? undefined;
  } catch {
    return undefined;
  }
}
