import { ServiceError } from "../protocol/ServiceError.js";
import { type AttachmentSetRecord, hasExpired } from "../state/attachmentSets.js";
import type { StoredFile } from "../state/attachments.js";
import type { UploadRecord } from "../state/uploads.js";
import type { ServiceContext } from "./operation.js";
import { hasFailed, isReady, joinParts } from "./uploadStatus.js";

/** Returns the files to attach to a message. */
export function requireAttachments(
  context: Pick<ServiceContext, "files" | "now">,
  input: { readonly attachmentSetId?: string | undefined; readonly uploadIds?: readonly string[] | undefined },
): StoredFile[] {
  const { attachmentSetId, uploadIds = [] } = input;
  const set = attachmentSetId === undefined ? undefined : requireAttachmentSet(context, attachmentSetId);
  const uploads = [...new Set(uploadIds)].map((uploadId) => requireReadyUpload(context, uploadId));
  return [...(set?.files ?? []), ...uploads.map(joinParts)];
}

export function requireAttachmentSet(
  { files, now }: Pick<ServiceContext, "files" | "now">,
  attachmentSetId: string,
): AttachmentSetRecord {
  const set = files.attachmentSets.byId(attachmentSetId);
  if (!set) {
    throw new ServiceError(
      "AttachmentSetIdNotFound",
      `No attachment set with the ID '${attachmentSetId}' could be located.`,
    );
  }
  if (hasExpired(set, now())) {
    throw new ServiceError("AttachmentSetExpired", `The attachment set with the ID '${attachmentSetId}' has expired.`);
  }
  return set;
}

/** Throws no `UploadIdNotFound`: CreateCase and AddCommunicationToCase do not declare it. */
function requireReadyUpload(context: Pick<ServiceContext, "files" | "now">, uploadId: string): UploadRecord {
  const upload = context.files.uploads.byId(uploadId);
  if (upload && isReady(upload, context)) return upload;
  const state = upload && hasFailed(upload, context) ? "has failed" : "is not ready";
  const fact = upload ? `the upload '${uploadId}' ${state}` : `no upload with the ID '${uploadId}'`;
  throw new ServiceError("InvalidParameterValueException", `Invalid uploadIds: ${fact}.`);
}
