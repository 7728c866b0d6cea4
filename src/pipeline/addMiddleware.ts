import type { SupportClientResolvedConfig } from "../client/config.js";
import type { Plugin } from "../client/SupportClient.js";
import type { Runtime } from "../platform/Runtime.js";
import { getHttpAuthSchemePlugin, getHttpSigningPlugin } from "./middleware/getAuthPlugins.js";
import { getContentLengthPlugin } from "./middleware/getContentLengthPlugin.js";
import { getHostHeaderPlugin } from "./middleware/getHostHeaderPlugin.js";
import { getLoggerPlugin } from "./middleware/getLoggerPlugin.js";
import { getRetryPlugin } from "./middleware/getRetryPlugin.js";
import { getSerdePlugin } from "./middleware/getSerdePlugin.js";
import { getUserAgentPlugin } from "./middleware/getUserAgentPlugin.js";

/** Adds the middleware of a client to its stack. */
export function addMiddleware(
  stack: Parameters<Plugin["applyToStack"]>[0],
  config: SupportClientResolvedConfig,
  { listPlugins }: Pick<Runtime, "listPlugins">,
): void {
  for (const plugin of [
    getSerdePlugin(config),
    getUserAgentPlugin(config),
    getRetryPlugin(config),
    getContentLengthPlugin(config),
    getHostHeaderPlugin(config),
    getLoggerPlugin(),
    ...listPlugins(),
    getHttpAuthSchemePlugin(config),
    getHttpSigningPlugin(),
  ]) {
    plugin.applyToStack(stack);
  }
}
