import type { WaiterConfiguration } from "@smithy/types";
import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  type DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
} from "../../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import { type WaiterResult, WaiterState } from "../../platform/smithy/waiter.js";
import type { SupportClientLike } from "../core/sender.js";
import { runWaiter } from "./runWaiter.js";

/** A requested refresh may be visible only after a delay. */
const MAX_POLLS_WITHOUT_REFRESH = 3;

/**
 * Waits until the refresh of a Trusted Advisor check has succeeded.
 *
 * Does not request a refresh: send a `RefreshTrustedAdvisorCheckCommand` first, or use `refreshChecks`. Fails when the
 * refresh is `abandoned`, when a running refresh disappears, when three polls show no refresh, and at errors that are not
 * transient.
 *
 * @example
 * await client.send(new RefreshTrustedAdvisorCheckCommand({ checkId }));
 * await waitUntilCheckRefreshed({ client, maxWaitTime: 300 }, { checkId });
 *
 * @param params - The client, `maxWaitTime` and the delays in seconds (2 to 30 by default), an `abortSignal`.
 * @param input - The check.
 * @returns The result with the state `SUCCESS`, and in `final` the last response.
 * @throws {@link OptionError} when a parameter is unknown or invalid.
 * @throws `AbortError` when the signal is aborted, `TimeoutError` after `maxWaitTime`, and `Error` when the refresh failed.
 *   Each message is the result as JSON.
 * @public
 */
export async function waitUntilCheckRefreshed(
  params: WaiterConfiguration<SupportClientLike>,
  input: { readonly checkId: string },
): Promise<WaiterResult<DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput>> {
  let polls = 0;
  let wasRunning = false;
  return runWaiter(params, input, "checkId", {
    minDelay: 2,
    maxDelay: 30,
    makeCommand: ({ checkId }) => new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: [checkId] }),
    checkState({ statuses }) {
      const status = statuses?.find((each) => each.checkId === input.checkId)?.status;
      polls++;
      wasRunning ||= status === "enqueued" || status === "processing";
      const isGone = status === "none" && (wasRunning || polls >= MAX_POLLS_WITHOUT_REFRESH);
      if (status === "success") return WaiterState.SUCCESS;
      return status === "abandoned" || status === undefined || isGone ? WaiterState.FAILURE : WaiterState.RETRY;
    },
  });
}
