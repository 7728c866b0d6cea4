import type { SupportPlan } from "../../models/SupportPlan.js";
import type { LocalSeverityLevel } from "./LocalCatalog.js";

const WITH_CRITICAL: SupportPlan[] = [
  "business-support-plus",
  "enterprise-on-ramp",
  "enterprise",
  "unified-operations",
];
const WITH_PRODUCTION: SupportPlan[] = ["business", ...WITH_CRITICAL];

/** Source: "Choosing a severity" in the AWS Support user guide, and "Compare AWS Support plans". */
export const severityLevels: readonly LocalSeverityLevel[] = [
  { code: "low", name: "General guidance" },
  { code: "normal", name: "System impaired" },
  { code: "high", name: "Production system impaired", plans: WITH_PRODUCTION },
  { code: "urgent", name: "Production system down", plans: WITH_PRODUCTION },
  { code: "critical", name: "Business-critical system down", plans: WITH_CRITICAL },
];
