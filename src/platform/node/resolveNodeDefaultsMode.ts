import { findDefaultsMode } from "../findDefaultsMode.js";
import { memoize, resolveDefaultsModeConfig } from "../smithy/config.js";

type Settings = NonNullable<Parameters<typeof resolveDefaultsModeConfig>[0]>;
type Mode = ReturnType<ReturnType<typeof resolveDefaultsModeConfig>>;

/** Resolves the defaults mode, once. */
export function resolveNodeDefaultsMode({ region, defaultsMode }: Settings): () => Mode {
  return memoize(async () => {
    const mode = (await findDefaultsMode(defaultsMode)) as "auto" | "legacy";
    // Imports the library only for other modes.
    if (mode === "legacy") return mode;
    return resolveDefaultsModeConfig({ ...(region && { region }), defaultsMode: mode })();
  });
}
