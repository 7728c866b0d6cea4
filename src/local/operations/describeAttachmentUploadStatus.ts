import type {
  DescribeAttachmentUploadStatusRequest,
  DescribeAttachmentUploadStatusResponse,
} from "../../models/uploads.js";
import type { ServiceContext } from "./operation.js";
import { endDryRun } from "./requirements.js";
import { requireUpload, uploadStatus } from "./uploadStatus.js";

export function describeAttachmentUploadStatus(
  input: DescribeAttachmentUploadStatusRequest,
  context: ServiceContext,
): DescribeAttachmentUploadStatusResponse {
  const upload = requireUpload(context, input.uploadId ?? "");
  endDryRun(input.dryRun);

  const { fileName, totalParts, completedParts } = upload;
  return {
    uploadStatus: uploadStatus(upload, context),
    fileName,
    uploadProgress: { totalParts, completedPartsCount: completedParts.size },
  };
}
