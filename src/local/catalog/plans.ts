import { LocalSupportError } from "../LocalSupportError.js";

/**
 * A support plan. The API is included from `business` on.
 *
 * @public
 */
export type SupportPlan =
  | "none"
  | "basic"
  | "developer"
  | "business"
  | "business-support-plus"
  | "enterprise-on-ramp"
  | "enterprise"
  | "unified-operations";

/** Source: "Compare AWS Support plans". Business and Developer end on 1 January 2027. */
const INCLUDES_API: ReadonlyMap<SupportPlan, boolean> = new Map([
  ["none", false],
  ["basic", false],
  ["developer", false],
  ["business", true],
  ["business-support-plus", true],
  ["enterprise-on-ramp", true],
  ["enterprise", true],
  ["unified-operations", true],
]);

export function includesApi(plan: SupportPlan): boolean {
  return INCLUDES_API.get(plan) === true;
}

export function isPlan(name: string): name is SupportPlan {
  const known: ReadonlyMap<string, boolean> = INCLUDES_API;
  return known.has(name);
}

export function checkPlan(plan: SupportPlan): SupportPlan {
  if (isPlan(plan)) return plan;
  const known = [...INCLUDES_API.keys()].join(", ");
  throw new LocalSupportError(
    "PLAN_UNKNOWN",
    `Failed to set the plan: '${String(plan)}' is none. Use one of ${known}.`,
  );
}

/** Returns the rows of a table that a plan includes. */
export function offeredBy<Row extends { readonly plans?: readonly SupportPlan[] | undefined }>(
  plan: SupportPlan,
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ plans }) => plans === undefined || plans.includes(plan));
}
