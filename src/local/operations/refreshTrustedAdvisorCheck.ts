import type {
  RefreshTrustedAdvisorCheckRequest,
  RefreshTrustedAdvisorCheckResponse,
} from "../../models/trustedAdvisor.js";
import type { ServiceContext } from "./operation.js";
import { requireCheck, requireRefreshable } from "./requireCheck.js";

export function refreshTrustedAdvisorCheck(
  { checkId }: RefreshTrustedAdvisorCheckRequest,
  context: ServiceContext,
): RefreshTrustedAdvisorCheckResponse {
  const check = requireRefreshable(requireCheck(context, checkId));

  const isStarted = context.checks.refresh(check);
  const status = context.checks.refreshStatus(check);
  // Even a refresh that takes no time starts as enqueued, so that callers do not mistake it for an earlier one.
  return { status: isStarted ? { ...status, status: "enqueued" } : status };
}
