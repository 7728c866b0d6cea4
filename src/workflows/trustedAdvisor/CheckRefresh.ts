import type { TrustedAdvisorCheckRefreshStatus } from "../../models/trustedAdvisor.js";

/**
 * A check, and the outcome of its refresh.
 *
 * - `refreshed`: it has a new result.
 * - `coolingDown`: it was refreshed recently, and cannot be refreshed for `millisUntilNextRefreshable`.
 * - `unrefreshable`: the service refreshes it automatically, and rejects requests.
 * - `abandoned`: the refresh failed, or the service abandoned it.
 * - `pending`: it was not done within `timeoutMs`.
 * - `notFound`: the check is unknown.
 * - `failed`: the request failed with `error`.
 *
 * @public
 */
export type CheckRefresh = { readonly checkId: string } & (
  | {
      /** The outcome of the refresh. `pending`: it has not ended yet. */
      readonly outcome: "refreshed" | "pending" | "abandoned";
      /** The time until the check can be refreshed again, in milliseconds, if the service returns it. */
      readonly millisUntilNextRefreshable?: number | undefined;
    }
  | { readonly outcome: "unrefreshable" | "notFound" }
  | { readonly outcome: "coolingDown"; readonly millisUntilNextRefreshable: number }
  | { readonly outcome: "failed"; readonly error: Error }
);

/** Returns the outcome of a refresh by its status. */
export function toCheckRefresh(
  checkId: string,
  { status, millisUntilNextRefreshable }: Partial<TrustedAdvisorCheckRefreshStatus>,
): CheckRefresh {
  const outcome = status === "success" ? "refreshed" : status === "abandoned" ? "abandoned" : "pending";
  return { checkId, outcome, millisUntilNextRefreshable };
}
