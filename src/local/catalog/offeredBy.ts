import type { SupportPlan } from "../control/plans.js";

/** What of a table a plan has. */
export function offeredBy<Row extends { readonly plans?: readonly SupportPlan[] | undefined }>(
  plan: SupportPlan,
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ plans }) => plans === undefined || plans.includes(plan));
}
