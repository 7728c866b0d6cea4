import type { DefaultsMode, ResolvedDefaultsMode } from "@smithy/core/client";
import type { Provider } from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";

const MODES = ["in-region", "cross-region", "mobile", "standard", "legacy"];

/** Finds the mode of the defaults. All of them mean the same to `fetch`, so `auto` need not look far. */
export function resolveWebDefaultsMode(
  given: DefaultsMode | Provider<DefaultsMode> = "legacy",
  runtime: "browser" | "react-native",
): Provider<ResolvedDefaultsMode> {
  return async () => {
    const mode = (typeof given === "function" ? await given() : given).toLowerCase();
    if (mode === "auto") return runtime === "browser" ? "standard" : "mobile";
    if (MODES.includes(mode)) return mode as ResolvedDefaultsMode;
    throw new ConfigurationError("defaultsMode", `Invalid \`defaultsMode\`, expect ${MODES}, auto, got ${mode}.`);
  };
}
