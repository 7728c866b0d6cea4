import { refuseOption } from "./refuseOption.js";

/** Makes sure that an option is one of those that there are: a misspelled one would pass for another. */
export function requireChoice(option: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) refuseOption(option, `"${value}"`, `one of ${choices.join(", ")}, or leave it out`);
}
