import { getHttpAuthSchemePlugin, getHttpSigningPlugin } from "./auth/getAuthPlugins.js";
import type { SupportClientResolvedConfig } from "./config.js";
import { getContentLengthPlugin } from "./middleware/getContentLengthPlugin.js";
import { getHostHeaderPlugin } from "./middleware/getHostHeaderPlugin.js";
import { getLoggerPlugin } from "./middleware/getLoggerPlugin.js";
import { getUserAgentPlugin } from "./middleware/getUserAgentPlugin.js";
import { getSerdePlugin } from "./protocol/getSerdePlugin.js";
import { getRetryPlugin } from "./retry/getRetryPlugin.js";
import type { Runtime } from "./runtime/Runtime.js";
import type { Plugin } from "./SupportClient.js";

/** Adds to a stack all that a client does to a call. */
export function addMiddleware(
  stack: Parameters<Plugin["applyToStack"]>[0],
  config: SupportClientResolvedConfig,
  { retry, listPlugins }: Pick<Runtime, "retry" | "listPlugins">,
): void {
  for (const plugin of [
    getSerdePlugin(config),
    getUserAgentPlugin(config),
    getRetryPlugin(config, retry),
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
