import type {
  CompleteAttachmentUploadRequest,
  CompleteAttachmentUploadResponse,
  CompletedUpload,
} from "../../models/uploads.js";
import { ServiceError } from "../protocol/ServiceError.js";
import type { UploadRecord } from "../state/uploads.js";
import type { Caller, ServiceContext } from "./operation.js";
import { endDryRun } from "./requirements.js";
import { requireUpload, uploadStatus } from "./uploadStatus.js";

export function completeAttachmentUpload(
  input: CompleteAttachmentUploadRequest,
  context: ServiceContext,
  { failsUpload }: Caller,
): CompleteAttachmentUploadResponse {
  const upload = requireUpload(context, input.uploadId ?? "");
  const partIndexes = (input.completedUploads ?? []).map((completed) => requirePart(upload, completed));
  endDryRun(input.dryRun);

  const { uploads } = context.files;
  uploads.complete(upload.uploadId, partIndexes);
  if (failsUpload) uploads.doom(upload.uploadId);
  return { uploadStatus: uploadStatus(upload, context) };
}

function requirePart({ parts, totalParts }: UploadRecord, { partIndex = 0, eTag = "" }: CompletedUpload): number {
  const part = parts.get(partIndex);
  if (!part) {
    const fact = partIndex > totalParts ? `the upload has ${totalParts} parts` : "it has not been uploaded";
    throw invalidPart(partIndex, fact);
  }
  if (unquote(part.eTag) !== unquote(eTag)) throw invalidPart(partIndex, `its eTag is not '${eTag}'`);
  return partIndex;
}

/** Removes the quotes of the header, which some clients keep. */
function unquote(eTag: string): string {
  return eTag.replace(/^"(.*)"$/, "$1");
}

function invalidPart(partIndex: number, fact: string): ServiceError {
  return new ServiceError("InvalidParameterValueException", `Invalid completedUploads: part ${partIndex}: ${fact}.`);
}
