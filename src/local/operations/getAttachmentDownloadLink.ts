import type { GetAttachmentDownloadLinkRequest, GetAttachmentDownloadLinkResponse } from "../../models/attachments.js";
import type { Caller, ServiceContext } from "./operation.js";
import { endDryRun, requireAttachment } from "./requirements.js";

export function getAttachmentDownloadLink(
  input: GetAttachmentDownloadLinkRequest,
  context: ServiceContext,
  { origin }: Caller,
): GetAttachmentDownloadLinkResponse {
  const { attachmentId, fileName } = requireAttachment(context, input.attachmentId);
  endDryRun(input.dryRun);

  const downloadUrl = context.files.links.sign(origin, { method: "GET", path: `/attachments/${attachmentId}` });
  return { fileName, downloadUrl };
}
