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
 * const { uploadStatus } = await client.send(
 *   new CompleteAttachmentUploadCommand({
 *     uploadId,
 *     completedUploads: [{ partIndex: 1, eTag: '"9b2cf535f27731c974343645a3985328"' }],
 *   }),
 * );
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link UploadIdNotFound} when the upload does not exist.
 * @public
 */
export class CompleteAttachmentUploadCommand extends /* @__PURE__ */ command<
  CompleteAttachmentUploadCommandInput,
  CompleteAttachmentUploadCommandOutput
>(CompleteAttachmentUpload$) {}
