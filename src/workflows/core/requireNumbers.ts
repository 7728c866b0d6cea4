import { type OptionFailure, refuseOption } from "./refuseOption.js";

/** Makes sure that options are numbers from `least` on, or lists of such. */
export function requireNumbers(
  options: Readonly<Record<string, unknown>>,
  least: number,
  Failure?: OptionFailure,
): void {
  for (const [option, value] of Object.entries(options)) {
    if ([value].flat().every((each) => typeof each === "number" && each >= least)) continue;
    refuseOption(option, value, `a number from ${least} on, or none`, Failure);
  }
}
