import type { WaiterConfiguration } from "@smithy/types";
import { DescribeAttachmentUploadStatusCommand } from "../../commands/DescribeAttachmentUploadStatusCommand.js";
import { checkExceptions, type WaiterResult, WaiterState } from "../../platform/smithy/waiter.js";
import { call } from "../core/call.js";
import { isPassing } from "../core/isPassing.js";
import type { SupportSender } from "../core/SupportSender.js";
import { runWaiter } from "./runWaiter.js";

/** Files are ready seconds after their last part. */
const DELAYS = { minDelay: 1, maxDelay: 30 };

/**
 * Waits until an upload is ready, so that a case can take it, in the form of every waiter of the AWS SDK.
 *
 * `uploadAttachments` does this itself. Throttling and failures of the server or the network are waited out.
 *
 * @example
 * const { state } = await waitUntilAttachmentReady({ client, maxWaitTime: 300 }, { uploadId });
 *
 * @param params - The client and `maxWaitTime`, in seconds; `minDelay` (1 second by default) and `maxDelay` (30)
 *   between two looks; an `abortSignal`.
 * @param input - The upload, of which all parts have been reported.
 * @returns The state `SUCCESS`; the `reason` is the answer in which the upload was ready.
 * @throws `TimeoutError` after `maxWaitTime`.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when a time is none.
 * @throws `AbortError` when the signal is aborted.
 * @throws `Error` when the upload has failed, there is no such upload, or the service refuses to tell; its message is
 *   the result as JSON.
 * @public
 */
export async function waitUntilAttachmentReady(
  params: WaiterConfiguration<SupportSender>,
  input: { readonly uploadId: string },
): Promise<WaiterResult> {
  const result = await runWaiter(params, DELAYS, input, (client, { uploadId }) =>
    checkState(client, uploadId, params.abortSignal as AbortSignal | undefined),
  );
  return checkExceptions(result);
}

async function checkState(client: SupportSender, uploadId: string, abortSignal: AbortSignal | undefined) {
  try {
    const reason = await call(client, new DescribeAttachmentUploadStatusCommand({ uploadId }), abortSignal);
    if (reason.uploadStatus === "attachment-ready") return { state: WaiterState.SUCCESS, reason };
    return { state: reason.uploadStatus === "failed" ? WaiterState.FAILURE : WaiterState.RETRY, reason };
  } catch (reason) {
    if (abortSignal?.aborted) return { state: WaiterState.ABORTED, reason };
    return { state: isPassing(reason) ? WaiterState.RETRY : WaiterState.FAILURE, reason };
  }
}
