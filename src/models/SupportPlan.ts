/**
 * A support plan. `business` and higher plans include the API.
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
