import type { AddAttachmentsToSetRequest, AddAttachmentsToSetResponse, Attachment } from "../../models/attachments.js";
import { MAX_SET_FILES, MAX_SMALL_FILE_BYTES } from "../../models/limits.js";
import type { Bytes } from "../bytes.js";
import { ServiceError } from "../protocol/ServiceError.js";
import type { StoredFile } from "../state/attachments.js";
import type { ServiceContext } from "./operation.js";
import { requireAttachmentSet } from "./requireAttachments.js";
import { endDryRun, invalidValue } from "./requirements.js";

export function addAttachmentsToSet(
  input: AddAttachmentsToSetRequest,
  context: ServiceContext,
): AddAttachmentsToSetResponse {
  const { attachmentSets, setLimit } = context.files;
  const { attachmentSetId } = input;
  const set = attachmentSetId === undefined ? undefined : requireAttachmentSet(context, attachmentSetId);
  const files = readFiles(input.attachments ?? []);
  if ((set?.files.length ?? 0) + files.length > MAX_SET_FILES) throw sizeLimitExceeded();
  if (!set && setLimit.isReached()) {
    throw new ServiceError(
      "AttachmentLimitExceeded",
      "The limit for the number of attachment sets created in a short period of time has been exceeded.",
    );
  }
  endDryRun(input.dryRun);

  if (!set) setLimit.count();
  const changed = set ? attachmentSets.add(set.attachmentSetId, files) : attachmentSets.create(files);
  return {
    attachmentSetId: changed.attachmentSetId,
    expiryTime: new Date(changed.expiresMs).toISOString().replace("Z", "+0000"),
  };
}

function readFiles(attachments: readonly Attachment[]): StoredFile[] {
  if (attachments.length === 0) throw invalidValue("attachments", "it is empty");
  return attachments.map(({ fileName, data }, index) => {
    const path = `attachments.${index + 1}.member`;
    if (!fileName) throw invalidValue(`${path}.fileName`, "it is missing or empty");
    if (!data) throw invalidValue(`${path}.data`, "it is missing");
    if (data.length > MAX_SMALL_FILE_BYTES) throw sizeLimitExceeded();
    return { fileName, sizeBytes: data.length, content: [data as Bytes] };
  });
}

function sizeLimitExceeded(): ServiceError {
  return new ServiceError(
    "AttachmentSetSizeLimitExceeded",
    "A limit for the size of an attachment set has been exceeded. The limits are three attachments and 5 MB per attachment.",
  );
}
