import type { TrustedAdvisorCheckStatus, TrustedAdvisorCheckSummary } from "../../models/trustedAdvisorResults.js";
import type { LocalCheck, LocalCheckResource } from "../catalog/LocalCatalog.js";
import type { ServiceContext } from "./operation.js";

/** Returns the members that a check's result and summary share. */
export function summarizeCheck(
  { checks }: ServiceContext,
  check: LocalCheck,
): Omit<TrustedAdvisorCheckSummary, "hasFlaggedResources"> {
  const { category, resources = [], resourcesIgnored = 0, savings = { monthly: 0, percent: 0 } } = check;
  const lastRunMs = checks.lastRunMs(check);
  return {
    checkId: check.id,
    timestamp: lastRunMs === undefined ? undefined : new Date(lastRunMs).toISOString().replace(/\.\d{3}/, ""),
    status: check.status ?? worstOf(resources),
    resourcesSummary: {
      resourcesProcessed: check.resourcesProcessed ?? resources.length,
      resourcesFlagged: countFlagged(resources),
      resourcesIgnored,
      resourcesSuppressed: resources.filter(({ isSuppressed }) => isSuppressed).length,
    },
    categorySpecificSummary:
      category === "cost_optimizing"
        ? {
            costOptimizing: {
              estimatedMonthlySavings: savings.monthly,
              estimatedPercentMonthlySavings: savings.percent,
            },
          }
        : {},
  };
}

const FLAGS: readonly TrustedAdvisorCheckStatus[] = ["error", "warning"];

function worstOf(resources: readonly LocalCheckResource[]): TrustedAdvisorCheckStatus {
  return FLAGS.find((flag) => resources.some((each) => !each.isSuppressed && each.status === flag)) ?? "ok";
}

export function countFlagged(resources: readonly LocalCheckResource[] = []): number {
  return resources.filter(({ status, isSuppressed }) => !isSuppressed && FLAGS.includes(status)).length;
}
