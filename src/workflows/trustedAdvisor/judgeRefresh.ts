import type { TrustedAdvisorCheckRefreshStatus } from "../../models/trustedAdvisor.js";
import type { CheckRefresh } from "./refreshChecks.js";

/** What the answer to a request says. In a cool-down it is the end of an earlier refresh, and how long it is to go. */
export function judgeRequest(checkId: string, status: TrustedAdvisorCheckRefreshStatus | undefined): CheckRefresh {
  const millisUntilNextRefreshable = status?.millisUntilNextRefreshable;
  const isOver = status?.status === "success" || status?.status === "abandoned";
  if (!isOver) return { checkId, outcome: "pending", millisUntilNextRefreshable };
  const outcome = (millisUntilNextRefreshable ?? 0) > 0 ? "cooling-down" : judgeEnd(status);
  return { checkId, outcome, millisUntilNextRefreshable };
}

/** What a later look says. `none` means that the refresh is gone: the service gave it up. */
export function judgeProgress(checkId: string, status: TrustedAdvisorCheckRefreshStatus): CheckRefresh {
  return { checkId, outcome: judgeEnd(status), millisUntilNextRefreshable: status.millisUntilNextRefreshable };
}

function judgeEnd({ status }: TrustedAdvisorCheckRefreshStatus): "refreshed" | "abandoned" | "pending" {
  if (status === "success") return "refreshed";
  return status === "abandoned" ? "abandoned" : "pending";
}
