import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeAttachmentUploadStatus$,
  type DescribeAttachmentUploadStatusRequest,
  type DescribeAttachmentUploadStatusResponse,
} from "../models/uploads.js";

/**
 * The input of {@link DescribeAttachmentUploadStatusCommand}.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusCommandInput extends DescribeAttachmentUploadStatusRequest {}

/**
 * The output of {@link DescribeAttachmentUploadStatusCommand}.
 *
 * @public
 */
export interface DescribeAttachmentUploadStatusCommandOutput
  extends DescribeAttachmentUploadStatusResponse,
    MetadataBearer {}

/**
 * Tells how far an upload is.
 *
 * @example
 * const { uploadStatus } = await client.send(new DescribeAttachmentUploadStatusCommand({ uploadId }));
 * if (uploadStatus === UploadStatus.ATTACHMENT_READY) console.log("A case can take it now.");
 *
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link UploadIdNotFound} when there is no such upload.
 * @public
 */
export class DescribeAttachmentUploadStatusCommand extends /* @__PURE__ */ command<
  DescribeAttachmentUploadStatusCommandInput,
  DescribeAttachmentUploadStatusCommandOutput
>(DescribeAttachmentUploadStatus$) {}
