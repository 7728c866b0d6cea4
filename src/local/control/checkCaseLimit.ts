import { describeValue } from "../expectMembers.js";
import { LocalSupportError } from "../LocalSupportError.js";

export function checkCaseLimit(caseLimit: number): number {
  if (typeof caseLimit === "number" && caseLimit >= 0) return caseLimit;
  throw new LocalSupportError(
    "OPTION_INVALID",
    `Failed to set the case limit: it is ${describeValue(caseLimit)}. Give a number that is not negative, or Infinity.`,
  );
}
