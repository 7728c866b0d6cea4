import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { memoize, resolveDefaultsModeConfig } from "../smithy/config.js";

type Settings = NonNullable<Parameters<typeof resolveDefaultsModeConfig>[0]>;
type Mode = ReturnType<ReturnType<typeof resolveDefaultsModeConfig>>;

/** Finds the mode of the defaults, once. */
export function resolveNodeDefaultsMode({ region, defaultsMode }: Settings): () => Mode {
  const find = memoize(async () => {
    const mode = typeof defaultsMode === "function" ? await defaultsMode() : defaultsMode;
    // The library, which knows the others, takes a start longer to load.
    if (mode === "legacy") return mode;
    return resolveDefaultsModeConfig({ ...(region && { region }), ...(mode && { defaultsMode: mode }) })();
  });
  return async () => {
    try {
      return await find();
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new ConfigurationError(
        "defaultsMode",
        `${message}. Set \`defaultsMode\`, AWS_DEFAULTS_MODE or \`defaults_mode\` of the profile to one of them.`,
        { cause },
      );
    }
  };
}
