import type { DescribeAttachmentRequest, DescribeAttachmentResponse } from "../../models/attachments.js";
import { MAX_SMALL_FILE_BYTES } from "../../models/limits.js";
import { concat } from "../bytes.js";
import { ServiceError } from "../protocol/ServiceError.js";
import type { ServiceContext } from "./operation.js";
import { endDryRun, requireAttachment } from "./requirements.js";

export function describeAttachment(
  input: DescribeAttachmentRequest,
  context: ServiceContext,
): DescribeAttachmentResponse {
  const { readLimit } = context.files;
  if (readLimit.isReached()) {
    throw new ServiceError(
      "DescribeAttachmentLimitExceeded",
      "The limit for the number of DescribeAttachment requests in a short period of time has been exceeded.",
    );
  }
  const { attachmentId, fileName, sizeBytes, content } = requireAttachment(context, input.attachmentId);
  if (sizeBytes > MAX_SMALL_FILE_BYTES) {
    throw new ServiceError(
      "InvalidParameterValueException",
      `The attachment with the ID '${attachmentId}' is larger than 5 MB. Use GetAttachmentDownloadLink instead.`,
    );
  }
  endDryRun(input.dryRun);

  readLimit.count();
  return { attachment: { fileName, data: concat(content) } };
}
