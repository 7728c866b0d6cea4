import { AddAttachmentsToSetCommand } from "../../commands/AddAttachmentsToSetCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import type { Attachment } from "../../models/attachments.js";
import { orAborted } from "../core/orAborted.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import type { AttachmentSource } from "./AttachmentSource.js";
import { askPatiently } from "./askPatiently.js";
import type { PlacedFile } from "./planUpload.js";
import { otherContent } from "./readParts.js";
import { sampleBytes } from "./sampleBytes.js";
import type { UploadJob } from "./UploadJob.js";

/** A set that is about to expire is no use to a case that is not open yet. */
const LEAST_LIFE_MS = 10 * 60_000;

/**
 * Puts small files into a new set, all by one call: an answer that gets lost then leaves a set that nobody uses, whereas
 * adding to a set a second time would double the file.
 */
export async function fillSet(
  files: readonly PlacedFile<AttachmentSource>[],
  job: UploadJob,
  signal: AbortSignal,
): Promise<string> {
  const { set, files: states } = job.progress;
  const isKept = set !== undefined && Date.parse(set.expiryTime) > Date.now() + LEAST_LIFE_MS;
  const attachments: Attachment[] = [];
  for (const { file, index } of files) {
    const data = await readWhole(file, signal);
    const sample = sampleBytes(data);
    const state = states[index];
    if (isKept && state?.sample !== sample) throw otherContent(file);
    if (state) state.sample = sample;
    attachments.push({ fileName: file.name, data });
  }

  const attachmentSetId = isKept ? set.attachmentSetId : await addSet(attachments, job, signal);
  for (const { file, index } of files) job.report(index, file.sizeBytes);
  return attachmentSetId;
}

async function readWhole(source: AttachmentSource, signal: AbortSignal): Promise<Uint8Array> {
  throwIfAborted(signal);
  const reading = source.read(0, source.sizeBytes, (sizeBytes) => new Uint8Array(sizeBytes));
  const data = await orAborted(reading, signal);
  await source.check?.();
  return data;
}

async function addSet(attachments: Attachment[], job: UploadJob, signal: AbortSignal): Promise<string> {
  const output = await askPatiently(job, new AddAttachmentsToSetCommand({ attachments }), signal);
  const { attachmentSetId, expiryTime = "" } = output;
  if (!attachmentSetId) {
    throw new AttachmentError(
      "UPLOAD_FAILED",
      `Failed to attach ${attachments.length} files: the service named no set for them. Try again.`,
    );
  }
  job.progress.set = { attachmentSetId, expiryTime };
  await job.save();
  return attachmentSetId;
}
