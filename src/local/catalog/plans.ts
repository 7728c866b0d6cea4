import { LocalSupportError } from "../LocalSupportError.js";
import { describeValue, suggest } from "../options.js";

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

export function checkPlan(plan: unknown): SupportPlan {
  if (typeof plan === "string" && isPlan(plan)) return plan;
  throw new LocalSupportError("PLAN_UNKNOWN", unknownPlan(plan));
}

export function unknownPlan(plan: unknown): string {
  return `Unknown plan ${describeValue(plan)}. ${suggest(String(plan), [...INCLUDES_API.keys()])}`;
}

/** Returns the rows of a table that a plan includes. */
export function offeredBy<Row extends { readonly plans?: readonly SupportPlan[] | undefined }>(
  plan: SupportPlan,
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ plans }) => plans === undefined || plans.includes(plan));
}
