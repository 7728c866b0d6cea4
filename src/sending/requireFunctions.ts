import { SupportClientError } from "../errors/SupportClientError.js";

type Failure = new (code: "OPTION_INVALID", message: string) => Error;

/** Makes sure that options are functions, where they are given, before they are called half-way. */
export function requireFunctions(
  options: Readonly<Record<string, unknown>>,
  Failure: Failure = SupportClientError,
): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || typeof value === "function") continue;
    throw new Failure("OPTION_INVALID", `Failed to begin: ${option} is ${value}. Give a function, or none.`);
  }
}
