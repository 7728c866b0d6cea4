import type { DefaultsMode, ResolvedDefaultsMode } from "@smithy/core/client";
import type { Provider } from "@smithy/types";
import { findDefaultsMode } from "../findDefaultsMode.js";

/** Resolves the defaults mode. All modes are equal with `fetch`, so `auto` needs no detection. */
export function resolveWebDefaultsMode(
  setting: DefaultsMode | Provider<DefaultsMode> | undefined,
  runtime: "browser" | "react-native",
): Provider<ResolvedDefaultsMode> {
  return async () => {
    const mode = await findDefaultsMode(setting);
    if (mode === "auto") return runtime === "browser" ? "standard" : "mobile";
    return mode as ResolvedDefaultsMode;
  };
}
