/**
 * A support plan, as AWS names it. The API is included from `business` on.
 *
 * @public
 */
export type SupportPlan =
  | "basic"
  | "developer"
  | "business"
  | "business-support-plus"
  | "enterprise-on-ramp"
  | "enterprise"
  | "unified-operations";
