import type { BuildMiddleware } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { HttpRequest } from "../../platform/smithy/transport.js";

/** Sets the host header, which signatures cover. */
export function getHostHeaderPlugin(config: SupportClientResolvedConfig): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(hostHeaderMiddleware(config), {
        name: "hostHeaderMiddleware",
        tags: ["HOST"],
        step: "build",
        priority: "low",
        override: true,
      }),
  };
}

function hostHeaderMiddleware(
  config: SupportClientResolvedConfig,
): BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  return (next) => (args) => {
    const { request } = args;
    if (!HttpRequest.isInstance(request)) return next(args);

    const { headers, hostname, port } = request;
    const { handlerProtocol = "" } = config.requestHandler.metadata ?? {};
    if (handlerProtocol.includes("h2") && !headers[":authority"]) {
      delete headers.host;
      headers[":authority"] = `${hostname}${port ? `:${port}` : ""}`;
    } else if (!headers.host) {
      headers.host = `${hostname}${port == null ? "" : `:${port}`}`;
    }
    return next(args);
  };
}
