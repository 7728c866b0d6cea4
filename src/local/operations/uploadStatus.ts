import { UploadStatus } from "../../models/attachments.js";
import type { Bytes } from "../bytes.js";
import { ServiceError } from "../protocol/ServiceError.js";
import type { StoredFile } from "../state/attachments.js";
import type { UploadRecord } from "../state/uploads.js";
import type { ServiceContext } from "./operation.js";

export function requireUpload({ files }: ServiceContext, uploadId: string): UploadRecord {
  const upload = files.uploads.byId(uploadId);
  if (!upload) throw new ServiceError("UploadIdNotFound", `No upload with the ID '${uploadId}' could be located.`);
  return upload;
}

export function uploadStatus(upload: UploadRecord, context: ServiceContext): UploadStatus {
  if (hasFailed(upload, context)) return UploadStatus.FAILED;
  return isReady(upload, context) ? UploadStatus.ATTACHMENT_READY : UploadStatus.ATTACHMENT_NOT_READY;
}

type Clocked = Pick<ServiceContext, "files" | "now">;

export function isReady(upload: UploadRecord, context: Clocked): boolean {
  return isProcessed(upload, context) && !hasFailed(upload, context);
}

export function hasFailed(upload: UploadRecord, context: Clocked): boolean {
  return upload.failedMs !== undefined || (upload.willFail && isProcessed(upload, context));
}

/** Counts an upload as processed when its completion is in the future, because the clock was set back. */
function isProcessed({ completedMs }: UploadRecord, { files, now }: Clocked): boolean {
  return completedMs !== undefined && (now() < completedMs || now() >= completedMs + files.processingMs);
}

/** Joins the parts of a completed upload into a file. */
export function joinParts({ fileName, fileSizeBytes, totalParts, parts }: UploadRecord): StoredFile {
  const content: Bytes[] = [];
  for (let partIndex = 1; partIndex <= totalParts; partIndex++) {
    const part = parts.get(partIndex);
    if (!part) throw new RangeError(`Missing part ${partIndex} of a completed upload.`);
    content.push(part.content);
  }
  return { fileName, sizeBytes: fileSizeBytes, content };
}
