import { ConfigurationError } from "../errors/ConfigurationError.js";
import { resolveDefaultsModeConfig } from "../packages/smithyConfig.js";

type DefaultsMode = ReturnType<typeof resolveDefaultsModeConfig>;

/** Finds the mode of the defaults, once. */
export function resolveNodeDefaultsMode(settings: Parameters<typeof resolveDefaultsModeConfig>[0]): DefaultsMode {
  const find = resolveDefaultsModeConfig(settings);
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
