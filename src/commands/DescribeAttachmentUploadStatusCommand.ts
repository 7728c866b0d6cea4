import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeAttachmentUploadStatus$,
  type DescribeAttachmentUploadStatusRequest,
  type DescribeAttachmentUploadStatusResponse,
} from "../models/uploads.js";

/**
 * Input of {@link DescribeAttachmentUploadStatusCommand}.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusCommandInput extends DescribeAttachmentUploadStatusRequest {}

/**
 * Output of {@link DescribeAttachmentUploadStatusCommand}.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusCommandOutput
  extends DescribeAttachmentUploadStatusResponse,
    MetadataBearer {}

/**
 * Returns the status and the progress of an upload.
 *
 * @example
 * import { DescribeAttachmentUploadStatusCommand, SupportClient, UploadStatus } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { uploadStatus } = await client.send(
 *   new DescribeAttachmentUploadStatusCommand({ uploadId: "upload-5d1f0c2e7a9b4836" }),
 * );
 * if (uploadStatus === UploadStatus.ATTACHMENT_READY) console.log("Ready to attach to a case.");
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link UploadIdNotFound} when the upload does not exist.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeAttachmentUploadStatusCommandInput}
 * @see {@link DescribeAttachmentUploadStatusCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeAttachmentUploadStatus.html | AWS Support API Reference}
 * @public
 */
export class DescribeAttachmentUploadStatusCommand extends /* @__PURE__ */ command<
  DescribeAttachmentUploadStatusCommandInput,
  DescribeAttachmentUploadStatusCommandOutput
>(DescribeAttachmentUploadStatus$) {}
