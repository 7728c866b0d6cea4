import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  CompleteAttachmentUpload$,
  type CompleteAttachmentUploadRequest,
  type CompleteAttachmentUploadResponse,
} from "../models/uploads.js";

/**
 * Input of {@link CompleteAttachmentUploadCommand}.
 *
 * @public
 */
export interface CompleteAttachmentUploadCommandInput extends CompleteAttachmentUploadRequest {}

/**
 * Output of {@link CompleteAttachmentUploadCommand}.
 *
 * @public
 */
export interface CompleteAttachmentUploadCommandOutput extends CompleteAttachmentUploadResponse, MetadataBearer {}

/**
 * Marks parts of an upload as complete.
 *
 * The service assembles the file after the last part. Poll {@link DescribeAttachmentUploadStatusCommand} until the
 * status is `attachment-ready`. To make an upload resumable, complete each part when its `PUT` succeeds.
 *
 * @example
 * import { CompleteAttachmentUploadCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { uploadStatus } = await client.send(
 *   new CompleteAttachmentUploadCommand({
 *     uploadId: "upload-5d1f0c2e7a9b4836",
 *     completedUploads: [{ partIndex: 1, eTag: "9b2cf535f27731c974343645a3985328" }],
 *   }),
 * );
 * console.log(uploadStatus);
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link UploadIdNotFound} when the upload does not exist.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link CompleteAttachmentUploadCommandInput}
 * @see {@link CompleteAttachmentUploadCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_CompleteAttachmentUpload.html | AWS Support API Reference}
 * @public
 */
export class CompleteAttachmentUploadCommand extends /* @__PURE__ */ command<
  CompleteAttachmentUploadCommandInput,
  CompleteAttachmentUploadCommandOutput
>(CompleteAttachmentUpload$) {}
