import type { DefaultsMode, ResolvedDefaultsMode } from "@smithy/core/client";
import type { Provider } from "@smithy/types";
import { findDefaultsMode } from "../findDefaultsMode.js";

/** Resolves the defaults mode. All modes mean the same to `fetch`, so `auto` needs no measurement. */
export function resolveWebDefaultsMode(
  given: DefaultsMode | Provider<DefaultsMode> | undefined,
  runtime: "browser" | "react-native",
): Provider<ResolvedDefaultsMode> {
  return async () => {
    const mode = await findDefaultsMode(given);
    if (mode === "auto") return runtime === "browser" ? "standard" : "mobile";
    return mode as ResolvedDefaultsMode;
  };
}
