import type { WaiterConfiguration } from "@smithy/types";
import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { checkExceptions, type WaiterResult } from "../../platform/smithy/waiter.js";
import type { SupportSender } from "../core/sender.js";
import { runWaiter } from "./runWaiter.js";

/**
 * Waits until a case is resolved, in the form of every waiter of the AWS SDK.
 *
 * Throttling and failures of the server or the network are waited out. `watchCase` tells what happens meanwhile.
 *
 * @example
 * const { state } = await waitUntilCaseResolved({ client, maxWaitTime: 3600 }, { caseId });
 *
 * @param params - The client and `maxWaitTime`, in seconds; `minDelay` (5 seconds by default) and `maxDelay` (120)
 *   between two looks; an `abortSignal`.
 * @param input - The case.
 * @returns The state `SUCCESS`; the `reason` is the answer in which the case was resolved.
 * @throws `TimeoutError` after `maxWaitTime`.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when a time is none.
 * @throws `AbortError` when the signal is aborted.
 * @throws `Error` when there is no such case, or the service refuses to tell; its message is the result as JSON.
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
