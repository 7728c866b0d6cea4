import type { WaiterConfiguration } from "@smithy/types";
import {
  DescribeTrustedAdvisorCheckRefreshStatusesCommand,
  type DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput,
} from "../../commands/DescribeTrustedAdvisorCheckRefreshStatusesCommand.js";
import { checkExceptions, type WaiterResult, WaiterState } from "../../platform/smithy/waiter.js";
import { call } from "../core/call.js";
import { isPassing } from "../core/isPassing.js";
import type { SupportSender } from "../core/SupportSender.js";
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

const SERVICE_DEFAULTS = { minDelay: 2, maxDelay: 30 };
/** A refresh that was just asked for may not show at once; so often it is looked for. */
const MAX_LOOKS_FOR_REFRESH = 3;

/**
 * Waits until the refresh of a Trusted Advisor check has ended, and tells how the waiting ended.
 *
 * It succeeds at `success`, and fails at `abandoned`; at `none`, when a refresh that was under way is gone, or when no
 * refresh shows at the third look; and at every error that waiting does not cure, such as an
 * `InvalidParameterValueException` of a check that refreshes itself. It does not ask for a refresh.
 *
 * @param params - The client, `maxWaitTime` and the delays in seconds (2 to 30 by default), an `abortSignal`.
 * @param input - The check.
 * @returns The `state`, and in `final` the last answer or error.
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
 * It does not ask for a refresh: send a `RefreshTrustedAdvisorCheckCommand` first, or use `refreshChecks`.
 *
 * @example
 * await client.send(new RefreshTrustedAdvisorCheckCommand({ checkId }));
 * await waitUntilCheckRefreshed({ client, maxWaitTime: 300 }, { checkId });
 *
 * @param params - The client, `maxWaitTime` and the delays in seconds (2 to 30 by default), an `abortSignal`.
 * @param input - The check.
 * @returns The result with the state `SUCCESS`, and in `final` the last answer.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when a time is none.
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

function wait(params: WaiterConfiguration<SupportSender>, input: CheckRefreshedWaiterInput) {
  const acceptor = makeAcceptor(params.abortSignal as AbortSignal | undefined);
  return runWaiter(params, SERVICE_DEFAULTS, input, acceptor);
}

function makeAcceptor(abortSignal: AbortSignal | undefined) {
  let looks = 0;
  let wasUnderWay = false;
  return async (client: SupportSender, { checkId }: CheckRefreshedWaiterInput) => {
    try {
      const command = new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: [checkId] });
      const answer = await call(client, command, abortSignal);
      const status = answer.statuses?.find((each) => each.checkId === checkId)?.status;
      looks++;
      wasUnderWay ||= status === "enqueued" || status === "processing";
      const isGone = status === "none" && (wasUnderWay || looks >= MAX_LOOKS_FOR_REFRESH);
      if (status === "success") return { state: WaiterState.SUCCESS, reason: answer };
      if (status === "abandoned" || status === undefined || isGone)
        return { state: WaiterState.FAILURE, reason: answer };
      return { state: WaiterState.RETRY, reason: answer };
    } catch (error) {
      if (abortSignal?.aborted) return { state: WaiterState.ABORTED, reason: error };
      return { state: isPassing(error) ? WaiterState.RETRY : WaiterState.FAILURE, reason: error };
    }
  };
}
