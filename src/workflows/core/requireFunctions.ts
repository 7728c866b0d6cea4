import { type OptionFailure, refuseOption } from "./refuseOption.js";

/** Makes sure that options are functions, where they are given, before they are called half-way. */
export function requireFunctions(options: Readonly<Record<string, unknown>>, Failure?: OptionFailure): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || typeof value === "function") continue;
    refuseOption(option, value, "a function, or none", Failure);
  }
}
