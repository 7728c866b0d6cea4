import { DescribeAttachmentUploadStatusCommand } from "../../commands/DescribeAttachmentUploadStatusCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import type { UploadStatus } from "../../models/attachments.js";
import { call } from "../core/call.js";
import { isPassing } from "../core/isPassing.js";
import { pause } from "../core/pause.js";
import type { SupportSender } from "../core/SupportSender.js";

const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 5000;

/** Asks until the upload is ready: soon at first, then less and less often. */
export async function awaitReady(
  client: SupportSender,
  { uploadId, fileName, status }: { uploadId: string; fileName: string; status: UploadStatus | undefined },
  { readyTimeoutMs, signal }: { readyTimeoutMs: number; signal: AbortSignal },
): Promise<void> {
  const endMs = Date.now() + readyTimeoutMs;
  let current = status;
  for (let delayMs = FIRST_DELAY_MS; current !== "attachment-ready"; delayMs = Math.min(MAX_DELAY_MS, delayMs * 1.5)) {
    if (current === "failed") throw uploadFailed(fileName, uploadId);
    if (Date.now() + delayMs > endMs) throw notReady(fileName, uploadId, readyTimeoutMs);
    await pause(delayMs, signal);
    const command = new DescribeAttachmentUploadStatusCommand({ uploadId });
    const output = await call(client, command, signal).catch((error: unknown) => {
      if (!isPassing(error)) throw error;
    });
    current = output?.uploadStatus;
  }
}

function uploadFailed(fileName: string, uploadId: string): AttachmentError {
  return new AttachmentError(
    "UPLOAD_FAILED",
    `Failed to upload "${fileName}": the service has all of it, and reports it as failed. Begin anew without the saved state; if it fails again, the service may not take files of its kind.`,
    { fileName, uploadId },
  );
}

function notReady(fileName: string, uploadId: string, readyTimeoutMs: number): AttachmentError {
  return new AttachmentError(
    "UPLOAD_NOT_READY",
    `Failed to wait for "${fileName}": it has been sent, and is not ready after ${readyTimeoutMs} ms. Go on with the saved state, which sends nothing twice, or give more readyTimeoutMs.`,
    { fileName, uploadId },
  );
}
