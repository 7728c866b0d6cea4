import type { WaiterConfiguration } from "@smithy/types";
import {
  DescribeAttachmentUploadStatusCommand,
  type DescribeAttachmentUploadStatusCommandOutput,
} from "../../commands/DescribeAttachmentUploadStatusCommand.js";
import { type WaiterResult, WaiterState } from "../../platform/smithy/waiter.js";
import type { SupportClientLike } from "../core/sender.js";
import { runWaiter } from "./runWaiter.js";

/**
 * Waits until an upload can be attached to a case, like the waiters of the AWS SDK.
 *
 * `uploadAttachments` includes this. Throttling, failures of the service and dropped connections are retried.
 *
 * @example
 * const { state } = await waitUntilAttachmentReady({ client, maxWaitTime: 300 }, { uploadId });
 *
 * @param params - The client and `maxWaitTime`, in seconds; `minDelay` (1 second by default) and `maxDelay` (30)
 *   between two polls; an `abortSignal`.
 * @param input - The upload, whose parts are all complete.
 * @returns The state `SUCCESS`; the `final` is the response in which the upload was ready.
 * @throws `TimeoutError` after `maxWaitTime`.
 * @throws {@link OptionError} when a parameter is unknown or invalid.
 * @throws `AbortError` when the signal is aborted.
 * @throws `Error` when the upload has failed or is unknown, or the service rejects the request. Its message is
 *   the result as JSON.
 * @public
 */
export async function waitUntilAttachmentReady(
  params: WaiterConfiguration<SupportClientLike>,
  input: { readonly uploadId: string },
): Promise<WaiterResult<DescribeAttachmentUploadStatusCommandOutput>> {
  return runWaiter(params, input, "uploadId", {
    minDelay: 1,
    maxDelay: 30,
    makeCommand: ({ uploadId }) => new DescribeAttachmentUploadStatusCommand({ uploadId }),
    checkState({ uploadStatus }) {
      if (uploadStatus === "attachment-ready") return WaiterState.SUCCESS;
      return uploadStatus === "failed" ? WaiterState.FAILURE : WaiterState.RETRY;
    },
  });
}
