import type {
  DescribeTrustedAdvisorCheckRefreshStatusesRequest,
  DescribeTrustedAdvisorCheckRefreshStatusesResponse,
} from "../../models/trustedAdvisor.js";
import type { ServiceContext } from "./operation.js";
import { findChecks, requireRefreshable } from "./requireCheck.js";

export function describeTrustedAdvisorCheckRefreshStatuses(
  { checkIds }: DescribeTrustedAdvisorCheckRefreshStatusesRequest,
  context: ServiceContext,
): DescribeTrustedAdvisorCheckRefreshStatusesResponse {
  const checks = findChecks(context, checkIds).map(requireRefreshable);

  return { statuses: checks.map((check) => context.checks.refreshStatus(check)) };
}
