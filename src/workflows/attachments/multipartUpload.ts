import { CompleteAttachmentUploadCommand } from "../../commands/CompleteAttachmentUploadCommand.js";
import { DescribeAttachmentUploadStatusCommand } from "../../commands/DescribeAttachmentUploadStatusCommand.js";
import { GetAttachmentUploadLinksCommand } from "../../commands/GetAttachmentUploadLinksCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import { isTransientError } from "../../errors/classifyError.js";
import type { UploadStatus } from "../../models/attachments.js";
import { mapConcurrently } from "../core/mapConcurrently.js";
import { growDelays, poll } from "../core/poll.js";
import { sendWithRetry } from "../core/retry.js";
import { sendCommand } from "../core/sender.js";
import { PartLinks } from "./PartLinks.js";
import { countParts, type PlannedPart, planParts } from "./planParts.js";
import { putPart } from "./putPart.js";
import { fingerprint, readParts } from "./readParts.js";
import type { AttachmentSource } from "./sources/AttachmentSource.js";
import type { ProcessedFile, UploadJob } from "./UploadJob.js";
import type { PartRecord, UploadRecord } from "./uploadState.js";

const REPORT_EVERY_PARTS = 10;

interface Upload {
  readonly index: number;
  readonly source: AttachmentSource;
  readonly record: UploadRecord;
  readonly parts: readonly PlannedPart[];
  readonly links: PartLinks;
  /** The parts that are reported, or whose report is in flight. */
  readonly reporting: Set<PartRecord>;
  /** The status in the latest response. */
  status: UploadStatus | undefined;
}

/** Uploads the missing parts of a file, and waits until it can be attached. Returns its upload id. */
export async function multipartUpload(
  source: AttachmentSource,
  index: number,
  job: UploadJob,
  signal: AbortSignal,
): Promise<string> {
  const upload = (await resume(source, index, job, signal)) ?? (await start(source, index, job, signal));
  await sendParts(upload, job, signal);
  if (upload.status !== "attachment-ready") await reportParts(upload, job, signal);
  job.sending.delete(index);
  await awaitReady(upload, job, signal);
  return upload.record.uploadId;
}

/** Resumes the upload of the saved state. Returns `undefined` if it has expired or failed. */
async function resume(
  source: AttachmentSource,
  index: number,
  job: UploadJob,
  signal: AbortSignal,
): Promise<Upload | undefined> {
  const record = job.state.files[index]?.upload;
  if (!record) return undefined;
  const { uploadId, partSizeBytes } = record;
  const command = new DescribeAttachmentUploadStatusCommand({ uploadId });
  const output = await sendWithRetry(job.client, command, job.retryPolicy, {
    signal,
    attemptTimeoutMs: job.attemptTimeoutMs,
  }).catch((error: unknown) => {
    if ((error as Error).name === "UploadIdNotFound") return undefined;
    throw error;
  });
  if (output === undefined || output.uploadStatus === "failed") return undefined;

  const parts = planParts(source.sizeBytes, partSizeBytes);
  // The counts differ if the process ended between the last report and the save.
  const reportedCount = record.parts.filter(({ isReported }) => isReported).length;
  const { completedPartsCount = reportedCount } = output.uploadProgress ?? {};
  const isClosed = completedPartsCount === parts.length;
  // A finished upload accepts no more parts, so parts that the state lacks cannot be verified.
  if (isClosed && record.parts.length < parts.length) return undefined;

  const links = new PartLinks(job, { uploadId, fileName: source.name, totalParts: parts.length });
  if (completedPartsCount < reportedCount) for (const part of record.parts) part.isReported = false;
  if (isClosed) for (const part of record.parts) part.isReported = true;
  for (const { partIndex } of record.parts) job.report(index, sizeOf(parts[partIndex - 1]));
  return { index, source, record, parts, links, reporting: new Set(), status: output.uploadStatus };
}

async function start(source: AttachmentSource, index: number, job: UploadJob, signal: AbortSignal): Promise<Upload> {
  const { name, sizeBytes } = source;
  const input = { fileName: name, fileSizeBytes: sizeBytes };
  const output = await sendWithRetry(job.client, new GetAttachmentUploadLinksCommand(input), job.retryPolicy, {
    signal,
    attemptTimeoutMs: job.attemptTimeoutMs,
  });
  const { uploadId = "", partSizeBytes = 0, totalParts } = output;
  const partCount = countParts(sizeBytes, partSizeBytes);
  if (uploadId === "" || partCount === undefined || partCount !== totalParts) {
    throw new AttachmentError(
      "UPLOAD_FAILED",
      `Cannot upload \`${name}\`: the service returned an invalid part size, ${totalParts} parts of ${partSizeBytes} bytes for ${sizeBytes} bytes. Update this package.`,
      { fileName: name, sizeBytes, uploadId },
    );
  }
  const parts = planParts(sizeBytes, partSizeBytes);
  const record: UploadRecord = { uploadId, partSizeBytes, parts: [] };
  const file = job.state.files[index];
  if (file) file.upload = record;
  await job.save();
  const links = new PartLinks(job, { uploadId, fileName: name, totalParts }, output);
  return { index, source, record, parts, links, reporting: new Set(), status: undefined };
}

/** Uploads the missing parts, several at a time. */
async function sendParts(upload: Upload, job: UploadJob, signal: AbortSignal): Promise<void> {
  const { source, parts, record, links, index } = upload;
  const { uploadId } = record;
  const arrived = new Map(record.parts.map((part) => [part.partIndex, part]));
  const next = readParts({ source, parts, arrived, pool: job.pool });

  async function sendUntilDone(signal: AbortSignal): Promise<void> {
    for (let part = await next(signal); part; part = await next(signal)) {
      const { partIndex, bytes } = part;
      const sent = { fileName: source.name, uploadId, partIndex, bytes };
      const eTag = await putPart(sent, { ...job, links }, signal);
      record.parts.push({ partIndex, eTag, sample: fingerprint(bytes), isReported: false });
      part.release();
      job.report(index, bytes.length);
      await job.save();
      const isLast = record.parts.length === parts.length;
      if (!isLast && unreported(upload).length >= REPORT_EVERY_PARTS) await reportParts(upload, job, signal);
    }
  }

  const missing = parts.length - arrived.size;
  const concurrency = Math.max(1, Math.min(job.concurrency, missing));
  const workers = Array.from({ length: concurrency }, () => sendUntilDone);
  await mapConcurrently(workers, { concurrency, signal }, (work, inner) => work(inner));
  await source.assertUnchanged?.();
}

/** Reports uploaded parts to the service. */
async function reportParts(upload: Upload, job: UploadJob, signal: AbortSignal): Promise<void> {
  const { record, reporting } = upload;
  const batch = unreported(upload);
  if (batch.length === 0) return;
  for (const part of batch) reporting.add(part);
  const completedUploads = batch.map(({ partIndex, eTag }) => ({ partIndex, eTag }));
  const command = new CompleteAttachmentUploadCommand({ uploadId: record.uploadId, completedUploads });
  upload.status = (
    await sendWithRetry(job.client, command, job.retryPolicy, { signal, attemptTimeoutMs: job.attemptTimeoutMs })
  ).uploadStatus;
  for (const part of batch) part.isReported = true;
  await job.save();
}

function unreported({ record, reporting }: Upload): PartRecord[] {
  return record.parts.filter((part) => !part.isReported && !reporting.has(part));
}

function sizeOf(part: PlannedPart | undefined): number {
  return part ? part.end - part.start : 0;
}

/** Polls until the uploaded file can be attached. */
async function awaitReady(
  { index, source, record, status }: Upload,
  job: UploadJob,
  signal: AbortSignal,
): Promise<void> {
  const { client, attemptTimeoutMs } = job;
  const { uploadId } = record;
  let current = status;
  job.processing.set(index, { fileName: source.name, uploadId });
  const polls = poll({ delaysMs: growDelays({ delayMs: 100, maxDelayMs: 5000, factor: 1.5 }), signal });
  while (current !== "attachment-ready") {
    if (current === "failed") throw uploadFailed(source.name, uploadId);
    await polls.next();
    const command = new DescribeAttachmentUploadStatusCommand({ uploadId });
    const output = await sendCommand(client, command, { signal, attemptTimeoutMs }).catch((error: unknown) => {
      if (!isTransientError(error)) throw error;
    });
    current = output?.uploadStatus;
  }
  job.processing.delete(index);
}

function uploadFailed(fileName: string, uploadId: string): AttachmentError {
  return new AttachmentError(
    "UPLOAD_FAILED",
    `The service failed to process \`${fileName}\` after it was uploaded completely. Start again without \`cursor\`. If it fails again, the service may not accept this kind of file.`,
    { fileName, uploadId },
  );
}

/** Returns the error for a file that the service has not processed within `timeoutMs`. */
export function notReady({ fileName, uploadId }: ProcessedFile, timeoutMs: number): AttachmentError {
  return new AttachmentError(
    "UPLOAD_NOT_READY",
    `The service is still processing \`${fileName}\`, which was uploaded completely, after ${timeoutMs} ms. Call again with the last \`cursor\` to resume, or increase \`timeoutMs\`.`,
    { fileName, uploadId },
  );
}
