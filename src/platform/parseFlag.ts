import { ConfigurationError, describeValue } from "../errors/ConfigurationError.js";

/**
 * Reads a boolean setting, which may be the text `true` or `false` in any letter case.
 *
 * @param places - Where else than in the option it can be set.
 */
export function parseFlag(value: unknown, setting: string, places = ""): boolean {
  const text = typeof value === "string" ? value.toLowerCase() : value;
  if (text === true || text === "true") return true;
  if (text === false || text === "false") return false;
  throw new ConfigurationError(
    setting,
    `\`${setting}\` must be true or false; got ${describeValue(value)}. Set \`${setting}\`${places} to true or false.`,
  );
}
