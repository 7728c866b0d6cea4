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

  context.checks.refresh(check);
  return { status: context.checks.refreshStatus(check) };
}
