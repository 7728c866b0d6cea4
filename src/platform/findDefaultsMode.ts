import type { DefaultsMode } from "@smithy/core/client";
import type { Provider } from "@smithy/types";
import { ConfigurationError } from "../errors/ConfigurationError.js";
import { describeValue } from "../errors/describeValue.js";

const MODES = ["in-region", "cross-region", "mobile", "standard", "legacy", "auto"];

/** Returns the defaults mode in lower case. */
export async function findDefaultsMode(setting: DefaultsMode | Provider<DefaultsMode> = "legacy"): Promise<string> {
  const mode: unknown = (typeof setting === "function" ? await callProvider(setting) : setting) ?? "legacy";
  if (typeof mode === "string" && MODES.includes(mode.toLowerCase())) return mode.toLowerCase();
  throw new ConfigurationError(
    "defaultsMode",
    `Unknown defaults mode ${describeValue(mode)}. Set \`defaultsMode\`, AWS_DEFAULTS_MODE or \`defaults_mode\` of the ` +
      `profile to one of ${MODES.join(", ")}.`,
  );
}

async function callProvider(find: Provider<DefaultsMode>): Promise<unknown> {
  try {
    return await find();
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError("defaultsMode", `The provider of \`defaultsMode\` failed: ${reason}`, { cause });
  }
}
