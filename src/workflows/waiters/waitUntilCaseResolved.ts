import type { WaiterConfiguration } from "@smithy/types";
import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { checkExceptions, type WaiterResult } from "../../platform/smithy/waiter.js";
import type { SupportSender } from "../core/sender.js";
import { runWaiter } from "./runWaiter.js";

/**
 * Waits until a case is resolved, like the waiters of the AWS SDK.
 *
 * Throttling, failures of the service and dropped connections are retried. `watchCase` also yields what happens meanwhile.
 *
 * @example
 * const { state } = await waitUntilCaseResolved({ client, maxWaitTime: 3600 }, { caseId });
 *
 * @param params - The client and `maxWaitTime`, in seconds; `minDelay` (5 seconds by default) and `maxDelay` (120)
 *   between two polls; an `abortSignal`.
 * @param input - The case.
 * @returns The state `SUCCESS`; the `reason` is the response in which the case was resolved.
 * @throws `TimeoutError` after `maxWaitTime`.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when a parameter is unknown or has an invalid value.
 * @throws `AbortError` when the signal is aborted.
 * @throws `Error` when there is no such case, or the service refuses the request. Its message is the result as JSON.
 * @public
 */
export async function waitUntilCaseResolved(
  params: WaiterConfiguration<SupportSender>,
  input: { readonly caseId: string },
): Promise<WaiterResult> {
  const { caseId } = input;
  const filter = { caseIdList: [caseId], includeResolvedCases: true, includeCommunications: false };
  const result = await runWaiter(params, {
    minDelay: 5,
    maxDelay: 120,
    makeCommand: () => new DescribeCasesCommand(filter),
    judge({ cases }) {
      if (cases?.length === 0) return "failure";
      return cases?.some(({ status }) => status === "resolved") ? "success" : "retry";
    },
  });
  return checkExceptions(result);
}
