import type { WaiterConfiguration } from "@smithy/types";
import { DescribeCasesCommand, type DescribeCasesCommandOutput } from "../../commands/DescribeCasesCommand.js";
import { type WaiterResult, WaiterState } from "../../platform/smithy/waiter.js";
import type { SupportClientLike } from "../core/sender.js";
import { runWaiter } from "./runWaiter.js";

/**
 * Waits until a case is resolved, like the waiters of the AWS SDK.
 *
 * Throttling, failures of the service and dropped connections are retried. `watchCase` also yields the events until then.
 *
 * @example
 * const { state } = await waitUntilCaseResolved({ client, maxWaitTime: 3600 }, { caseId });
 *
 * @param params - The client and `maxWaitTime`, in seconds; `minDelay` (5 seconds by default) and `maxDelay` (120)
 *   between two polls; an `abortSignal`.
 * @param input - The case.
 * @returns The state `SUCCESS`; the `final` is the response in which the case was resolved.
 * @throws `TimeoutError` after `maxWaitTime`.
 * @throws {@link OptionError} when a parameter is unknown or invalid.
 * @throws `AbortError` when the signal is aborted.
 * @throws `Error` when the case is unknown, or the service rejects the request. Its message is the result as JSON.
 * @public
 */
export async function waitUntilCaseResolved(
  params: WaiterConfiguration<SupportClientLike>,
  input: { readonly caseId: string },
): Promise<WaiterResult<DescribeCasesCommandOutput>> {
  return runWaiter(params, input, "caseId", {
    minDelay: 5,
    maxDelay: 120,
    makeCommand: ({ caseId }) =>
      new DescribeCasesCommand({ caseIdList: [caseId], includeResolvedCases: true, includeCommunications: false }),
    checkState({ cases }) {
      if (cases?.length === 0) return WaiterState.FAILURE;
      return cases?.some(({ status }) => status === "resolved") ? WaiterState.SUCCESS : WaiterState.RETRY;
    },
  });
}
