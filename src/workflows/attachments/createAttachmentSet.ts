import { AddAttachmentsToSetCommand } from "../../commands/AddAttachmentsToSetCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { raceAbort, throwIfAborted } from "../../errors/abort.js";
import type { Attachment } from "../../models/attachments.js";
import { parseTime } from "../../models/time.js";
import { sendWithRetry } from "../core/retry.js";
import type { PlacedFile } from "./planUpload.js";
import { contentChanged, fingerprint } from "./readParts.js";
import type { AttachmentSource } from "./sources/AttachmentSource.js";
import { planTimeout, type UploadJob } from "./UploadJob.js";

/** A set that expires sooner may have expired when the case is opened. */
const MIN_REMAINING_MS = 600_000;

/**
 * Puts small files into a new attachment set.
 *
 * One call takes them all: a lost response then leaves an unused set, whereas adding to a set again would duplicate files.
 */
export async function createAttachmentSet(
  files: readonly PlacedFile<AttachmentSource>[],
  job: UploadJob,
  signal: AbortSignal,
): Promise<string> {
  const { set, files: states } = job.state;
  const isReusable = set !== undefined && parseTime(set.expiryTime) > Date.now() + MIN_REMAINING_MS;
  const attachments: Attachment[] = [];
  for (const { file, index } of files) {
    const data = await readWhole(file, signal);
    const sample = fingerprint(data);
    const state = states[index];
    if (isReusable && state?.sample !== sample) throw contentChanged(file);
    if (state) state.sample = sample;
    attachments.push({ fileName: file.name, data });
  }

  const attachmentSetId = isReusable ? set.attachmentSetId : await addToNewSet(attachments, job, signal);
  for (const { file, index } of files) job.report(index, file.sizeBytes);
  return attachmentSetId;
}

async function readWhole(source: AttachmentSource, signal: AbortSignal): Promise<Uint8Array> {
  throwIfAborted(signal);
  const reading = source.read(0, source.sizeBytes, (sizeBytes) => new Uint8Array(sizeBytes));
  const data = await raceAbort(reading, signal);
  await source.assertUnchanged?.();
  return data;
}

async function addToNewSet(attachments: Attachment[], job: UploadJob, signal: AbortSignal): Promise<string> {
  const sizeBytes = attachments.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
  const command = new AddAttachmentsToSetCommand({ attachments });
  const { attachmentSetId, expiryTime = "" } = await sendWithRetry(job.client, command, job.retryPolicy, {
    signal,
    attemptTimeoutMs: planTimeout(job.attemptTimeoutMs, sizeBytes),
  });
  if (!attachmentSetId) {
    throw new AttachmentError(
      "UPLOAD_FAILED",
      `Cannot attach ${attachments.length} files: the service returned no attachment set. Try again.`,
    );
  }
  job.state.set = { attachmentSetId, expiryTime };
  await job.save();
  return attachmentSetId;
}
