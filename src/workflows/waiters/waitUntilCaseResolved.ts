import type { WaiterConfiguration } from "@smithy/types";
import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { checkExceptions, type WaiterResult, WaiterState } from "../../platform/smithy/waiter.js";
import { call } from "../core/call.js";
import { isPassing } from "../core/isPassing.js";
import type { SupportSender } from "../core/SupportSender.js";
import { runWaiter } from "./runWaiter.js";

/** People resolve cases: seconds do not matter to them. */
const DELAYS = { minDelay: 5, maxDelay: 120 };

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
  const result = await runWaiter(params, DELAYS, input, (client, { caseId }) =>
    checkState(client, caseId, params.abortSignal as AbortSignal | undefined),
  );
  return checkExceptions(result);
}

async function checkState(client: SupportSender, caseId: string, abortSignal: AbortSignal | undefined) {
  const command = new DescribeCasesCommand({
    caseIdList: [caseId],
    includeResolvedCases: true,
    includeCommunications: false,
  });
  try {
    const reason = await call(client, command, abortSignal);
    const isResolved = reason.cases?.some(({ status }) => status === "resolved");
    const isMissing = reason.cases?.length === 0;
    if (isMissing) return { state: WaiterState.FAILURE, reason };
    return { state: isResolved ? WaiterState.SUCCESS : WaiterState.RETRY, reason };
  } catch (reason) {
    if (abortSignal?.aborted) return { state: WaiterState.ABORTED, reason };
    return { state: isPassing(reason) ? WaiterState.RETRY : WaiterState.FAILURE, reason };
  }
}
