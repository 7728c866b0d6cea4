import { nearestName } from "../../errors/nearestName.js";
import { CASE_STATUSES } from "../../models/cases.js";
import { assertValue, describeValue, NON_EMPTY_TEXT, unknownName } from "../options.js";

/** Throws for an empty status, and for a typo. Accepts unknown statuses, because AWS may add some. */
export function checkStatus(option: string, status: unknown): void {
  assertValue(option, status, NON_EMPTY_TEXT);
  if (CASE_STATUSES.includes(String(status)) || nearestName(String(status), CASE_STATUSES) === undefined) return;
  throw unknownName(option, `Unknown status ${describeValue(status)}`, status, CASE_STATUSES);
}
