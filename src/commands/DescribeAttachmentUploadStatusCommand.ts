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
 * const { uploadStatus } = await client.send(new DescribeAttachmentUploadStatusCommand({ uploadId }));
 * if (uploadStatus === UploadStatus.ATTACHMENT_READY) console.log("Ready to attach to a case.");
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link UploadIdNotFound} when the upload does not exist.
 * @public
 */
export class DescribeAttachmentUploadStatusCommand extends /* @__PURE__ */ command<
  DescribeAttachmentUploadStatusCommandInput,
  DescribeAttachmentUploadStatusCommandOutput
>(DescribeAttachmentUploadStatus$) {}
