/**
 * A support plan, as far as its severity levels tell it apart.
 *
 * @public
 */
export type PlanName =
  | "basic"
  | "developer"
  | "business"
  | "business-support-plus"
  | "enterprise-on-ramp"
  | "enterprise"
  | "unified-operations";

/** Source: "Choosing a severity" of the user guide, and "Compare AWS Support plans". Business and Developer end on 1 January 2027. */
const WITHOUT_API: readonly PlanName[] = ["basic", "developer"];
const BY_HIGHEST_LEVEL: readonly (readonly [level: string, plans: readonly PlanName[]])[] = [
  ["critical", ["business-support-plus", "enterprise-on-ramp", "enterprise", "unified-operations"]],
  ["urgent", ["business"]],
];

/** The plans that fit; none where the levels tell nothing. */
export function guessPlans(includesApi: boolean | undefined, levels: readonly string[]): readonly PlanName[] {
  if (includesApi === false) return WITHOUT_API;
  return BY_HIGHEST_LEVEL.find(([level]) => levels.includes(level))?.[1] ?? [];
}
