import { CompleteAttachmentUploadCommand } from "../../commands/CompleteAttachmentUploadCommand.js";
import { DescribeAttachmentUploadStatusCommand } from "../../commands/DescribeAttachmentUploadStatusCommand.js";
import { GetAttachmentUploadLinksCommand } from "../../commands/GetAttachmentUploadLinksCommand.js";
import { AttachmentError } from "../../errors/AttachmentError.js";
import type { UploadStatus } from "../../models/attachments.js";
import type { AttachmentSource } from "./AttachmentSource.js";
import type { PartRecord, UploadProgressRecord } from "./AttachmentUploadState.js";
import { askPatiently } from "./askPatiently.js";
import { awaitReady } from "./awaitReady.js";
import { makePartLinks, type PartLinks } from "./makePartLinks.js";
import { type PlannedPart, planParts } from "./planParts.js";
import { putPart } from "./putPart.js";
import { readParts } from "./readParts.js";
import { runTogether } from "./runTogether.js";
import { sampleBytes } from "./sampleBytes.js";
import type { UploadJob } from "./UploadJob.js";

const REPORT_EVERY_PARTS = 10;

interface Upload {
  readonly index: number;
  readonly source: AttachmentSource;
  readonly record: UploadProgressRecord;
  readonly parts: readonly PlannedPart[];
  readonly links: PartLinks;
  /** The parts of which the service is being told, or has been. */
  readonly reporting: Set<PartRecord>;
  /** What the service said last. */
  status: UploadStatus | undefined;
}

/** Sends a file of any size, or what is missing of it, and waits until a case can take it. */
export async function uploadByLinks(
  source: AttachmentSource,
  index: number,
  job: UploadJob,
  signal: AbortSignal,
): Promise<string> {
  const { client, readyTimeoutMs } = job;
  const upload = (await goOn(source, index, job, signal)) ?? (await begin(source, index, job, signal));
  const { uploadId } = upload.record;
  await sendParts(upload, job, signal);
  if (upload.status !== "attachment-ready") await reportParts(upload, job, signal);
  const status = { uploadId, fileName: source.name, status: upload.status };
  await awaitReady(client, status, { readyTimeoutMs, signal });
  return uploadId;
}

/** The upload that the saved state tells of, unless the service has given it up meanwhile. */
async function goOn(
  source: AttachmentSource,
  index: number,
  job: UploadJob,
  signal: AbortSignal,
): Promise<Upload | undefined> {
  const record = job.progress.files[index]?.upload;
  if (!record) return undefined;
  const { uploadId, partSizeBytes } = record;
  const command = new DescribeAttachmentUploadStatusCommand({ uploadId });
  const output = await askPatiently(job, command, signal).catch((error: unknown) => {
    if ((error as Error).name === "UploadIdNotFound") return undefined;
    throw error;
  });
  if (output === undefined || output.uploadStatus === "failed") return undefined;

  const parts = planParts(source.sizeBytes, partSizeBytes);
  // The service may know of more or fewer parts, where the state was not saved after it was told.
  const reportedCount = record.parts.filter(({ isReported }) => isReported).length;
  const { completedPartsCount = reportedCount } = output.uploadProgress ?? {};
  const isClosed = completedPartsCount === parts.length;
  // It takes no more parts then, and nobody can tell what was in those that the state does not know.
  if (isClosed && record.parts.length < parts.length) return undefined;

  const links = makePartLinks(job, { uploadId, fileName: source.name, totalParts: parts.length });
  if (completedPartsCount < reportedCount) for (const part of record.parts) part.isReported = false;
  if (isClosed) for (const part of record.parts) part.isReported = true;
  for (const { partIndex } of record.parts) job.report(index, sizeOf(parts[partIndex - 1]));
  return { index, source, record, parts, links, reporting: new Set(), status: output.uploadStatus };
}

async function begin(source: AttachmentSource, index: number, job: UploadJob, signal: AbortSignal): Promise<Upload> {
  const { name, sizeBytes } = source;
  const input = { fileName: name, fileSizeBytes: sizeBytes };
  const output = await askPatiently(job, new GetAttachmentUploadLinksCommand(input), signal);
  const { uploadId = "", partSizeBytes = 0, totalParts } = output;
  const parts = partSizeBytes > 0 ? planParts(sizeBytes, partSizeBytes) : [];
  if (uploadId === "" || parts.length === 0 || parts.length !== totalParts) {
    throw new AttachmentError(
      "UPLOAD_FAILED",
      `Failed to upload "${name}": the service cuts its ${sizeBytes} bytes into ${totalParts} parts of ${partSizeBytes}. Update this package.`,
      { fileName: name, sizeBytes, uploadId },
    );
  }
  const record: UploadProgressRecord = { uploadId, partSizeBytes, parts: [] };
  const file = job.progress.files[index];
  if (file) file.upload = record;
  await job.save();
  const links = makePartLinks(job, { uploadId, fileName: name, totalParts }, output);
  return { index, source, record, parts, links, reporting: new Set(), status: undefined };
}

/** Sends the parts that have not arrived, several at a time. */
async function sendParts(upload: Upload, job: UploadJob, signal: AbortSignal): Promise<void> {
  const { source, parts, record, links, index } = upload;
  const { uploadId } = record;
  const arrived = new Map(record.parts.map((part) => [part.partIndex, part]));
  const next = readParts({ source, parts, arrived, gate: job.gate });

  async function send(signal: AbortSignal): Promise<void> {
    for (let part = await next(signal); part; part = await next(signal)) {
      const { partIndex, bytes } = part;
      const sent = { fileName: source.name, uploadId, partIndex, bytes };
      const eTag = await putPart(sent, { ...job, links }, signal);
      record.parts.push({ partIndex, eTag, sample: sampleBytes(bytes), isReported: false });
      part.leave();
      job.report(index, bytes.length);
      await job.save();
      const isLast = record.parts.length === parts.length;
      if (!isLast && unreported(upload).length >= REPORT_EVERY_PARTS) await reportParts(upload, job, signal);
    }
  }

  const missing = parts.length - arrived.size;
  const workers = Math.max(1, Math.min(job.concurrency, missing));
  await runTogether(
    Array.from({ length: workers }, () => send),
    signal,
  );
  await source.check?.();
}

/** Tells the service which parts have arrived. */
async function reportParts(upload: Upload, job: UploadJob, signal: AbortSignal): Promise<void> {
  const { record, reporting } = upload;
  const batch = unreported(upload);
  if (batch.length === 0) return;
  for (const part of batch) reporting.add(part);
  const completedUploads = batch.map(({ partIndex, eTag }) => ({ partIndex, eTag }));
  const command = new CompleteAttachmentUploadCommand({ uploadId: record.uploadId, completedUploads });
  upload.status = (await askPatiently(job, command, signal)).uploadStatus;
  for (const part of batch) part.isReported = true;
  await job.save();
}

function unreported({ record, reporting }: Upload): PartRecord[] {
  return record.parts.filter((part) => !part.isReported && !reporting.has(part));
}

function sizeOf(part: PlannedPart | undefined): number {
  return part ? part.end - part.start : 0;
}
