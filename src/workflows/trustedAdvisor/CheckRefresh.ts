import type { TrustedAdvisorCheckRefreshStatus } from "../../models/trustedAdvisor.js";

/**
 * A check, and the outcome of its refresh.
 *
 * - `refreshed`: it has a new result.
 * - `coolingDown`: it was refreshed recently, and cannot be refreshed for `millisUntilNextRefreshable`.
 * - `unrefreshable`: the service refreshes it; it cannot be requested.
 * - `abandoned`: the refresh failed, or the service gave it up.
 * - `pending`: it was not done within `timeoutMs`.
 * - `notFound`: there is no such check.
 * - `failed`: the request failed with `error`.
 *
 * @public
 */
export type CheckRefresh = { readonly checkId: string } & (
  | {
      /** How the refresh ended; `pending` is not yet. */
      readonly outcome: "refreshed" | "pending" | "abandoned";
      /** How long until the check can be refreshed again, in milliseconds, if the service says so. */
      readonly millisUntilNextRefreshable?: number | undefined;
    }
  | { readonly outcome: "unrefreshable" | "notFound" }
  | { readonly outcome: "coolingDown"; readonly millisUntilNextRefreshable: number }
  | { readonly outcome: "failed"; readonly error: Error }
);

/** Describes a refresh by its status at the service. */
export function readStatus(
  checkId: string,
  { status, millisUntilNextRefreshable }: Partial<TrustedAdvisorCheckRefreshStatus>,
): CheckRefresh {
  const outcome = status === "success" ? "refreshed" : status === "abandoned" ? "abandoned" : "pending";
  return { checkId, outcome, millisUntilNextRefreshable };
}
