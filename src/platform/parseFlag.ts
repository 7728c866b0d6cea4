import { ConfigurationError } from "../errors/ConfigurationError.js";
import { describeValue } from "../errors/describeValue.js";

/**
 * Parses a boolean setting. The strings `true` and `false` are accepted in any letter case.
 *
 * @param places - Other places to set it, for the message.
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
