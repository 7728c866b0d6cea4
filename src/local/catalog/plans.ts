import type { OptionError } from "../../errors/OptionError.js";
import type { SupportPlan } from "../../models/SupportPlan.js";
import { describeValue, unknownName } from "../options.js";

/** Source: "Compare AWS Support plans". Business and Developer end on 1 January 2027. */
const INCLUDES_API: ReadonlyMap<SupportPlan | "none", boolean> = new Map([
  ["none", false],
  ["basic", false],
  ["developer", false],
  ["business", true],
  ["business-support-plus", true],
  ["enterprise-on-ramp", true],
  ["enterprise", true],
  ["unified-operations", true],
]);

export function includesApi(plan: SupportPlan | "none"): boolean {
  return INCLUDES_API.get(plan) === true;
}

export function isPlan(plan: unknown): plan is SupportPlan | "none" {
  const known: ReadonlyMap<unknown, boolean> = INCLUDES_API;
  return known.has(plan);
}

export function unknownPlan(plan: unknown): OptionError {
  return unknownName("plan", `Unknown plan ${describeValue(plan)}`, plan, [...INCLUDES_API.keys()]);
}

/** Returns the rows that a plan includes. */
export function offeredBy<Row extends { readonly plans?: readonly SupportPlan[] | undefined }>(
  plan: SupportPlan | "none",
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ plans }) => plans === undefined || plans.some((each) => each === plan));
}
