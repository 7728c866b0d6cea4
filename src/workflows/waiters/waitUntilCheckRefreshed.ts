import type { WaiterConfiguration } from "@smithy/types";
import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  type DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
} from "../../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import { checkExceptions, type WaiterResult } from "../../platform/smithy/waiter.js";
import type { SupportSender } from "../core/sender.js";
import { runWaiter } from "./runWaiter.js";

/**
 * The check to wait for.
 *
 * @public
 */
export interface CheckRefreshedWaiterInput {
  checkId: string;
}

type Result = WaiterResult<DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput>;

/** A refresh that has just been requested may not show at once. */
const MAX_POLLS_WITHOUT_REFRESH = 3;

/**
 * Waits until the refresh of a Trusted Advisor check has ended, and returns how the wait ended.
 *
 * It succeeds at `success`. It fails at `abandoned`, at `none` if a running refresh has disappeared or none shows at the
 * third poll, and at errors that are not transient, such as an `InvalidParameterValueException` of a check that refreshes
 * itself. It does not request a refresh.
 *
 * @param params - The client, `maxWaitTime` and the delays in seconds (2 to 30 by default), an `abortSignal`.
 * @param input - The check.
 * @returns The `state`, and in `final` the last response or error.
 * @public
 */
export async function waitForCheckRefreshed(
  params: WaiterConfiguration<SupportSender>,
  input: CheckRefreshedWaiterInput,
): Promise<Result> {
  return wait(params, input);
}

/**
 * Waits until the refresh of a Trusted Advisor check has succeeded.
 *
 * It does not request a refresh. Send a `RefreshTrustedAdvisorCheckCommand` first, or use `refreshChecks`.
 *
 * @example
 * await client.send(new RefreshTrustedAdvisorCheckCommand({ checkId }));
 * await waitUntilCheckRefreshed({ client, maxWaitTime: 300 }, { checkId });
 *
 * @param params - The client, `maxWaitTime` and the delays in seconds (2 to 30 by default), an `abortSignal`.
 * @param input - The check.
 * @returns The result with the state `SUCCESS`, and in `final` the last response.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when a parameter is unknown or has an invalid value.
 * @throws `AbortError` when the signal is aborted, `TimeoutError` when the time is up, and an `Error` when the refresh
 *   failed, see {@link waitForCheckRefreshed}. The message of each is the result as JSON.
 * @public
 */
export async function waitUntilCheckRefreshed(
  params: WaiterConfiguration<SupportSender>,
  input: CheckRefreshedWaiterInput,
): Promise<Result> {
  return checkExceptions(await wait(params, input));
}

function wait(params: WaiterConfiguration<SupportSender>, { checkId }: CheckRefreshedWaiterInput) {
  let polls = 0;
  let wasRunning = false;
  return runWaiter(params, {
    minDelay: 2,
    maxDelay: 30,
    makeCommand: () => new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: [checkId] }),
    judge({ statuses }) {
      const status = statuses?.find((each) => each.checkId === checkId)?.status;
      polls++;
      wasRunning ||= status === "enqueued" || status === "processing";
      const isGone = status === "none" && (wasRunning || polls >= MAX_POLLS_WITHOUT_REFRESH);
      if (status === "success") return "success";
      return status === "abandoned" || status === undefined || isGone ? "failure" : "retry";
    },
  });
}
