import { SupportClientError } from "../errors/SupportClientError.js";

type Failure = new (code: "OPTION_INVALID", message: string) => Error;

/** Makes sure that options are numbers from `least` on, or lists of such. */
export function requireNumbers(
  options: Readonly<Record<string, unknown>>,
  least: number,
  Failure: Failure = SupportClientError,
): void {
  for (const [option, value] of Object.entries(options)) {
    if ([value].flat().every((each) => typeof each === "number" && each >= least)) continue;
    throw new Failure(
      "OPTION_INVALID",
      `Failed to begin: ${option} is ${value}. Give a number from ${least} on, or none.`,
    );
  }
}
