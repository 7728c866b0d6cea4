import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  CompleteAttachmentUpload$,
  type CompleteAttachmentUploadRequest,
  type CompleteAttachmentUploadResponse,
} from "../models/uploads.js";

/**
 * The input of {@link CompleteAttachmentUploadCommand}.
 *
 * @public
 */
export interface CompleteAttachmentUploadCommandInput extends CompleteAttachmentUploadRequest {}

/**
 * The output of {@link CompleteAttachmentUploadCommand}.
 *
 * @public
 */
export interface CompleteAttachmentUploadCommandOutput extends CompleteAttachmentUploadResponse, MetadataBearer {}

/**
 * Reports parts of an upload as arrived.
 *
 * After the last part the file is still being put together: poll `DescribeAttachmentUploadStatus` until it is
 * `attachment-ready`. Reporting part by part makes an upload resumable.
 *
 * @example
 * const { uploadStatus } = await client.send(
 *   new CompleteAttachmentUploadCommand({
 *     uploadId,
 *     completedUploads: [{ partIndex: 1, eTag: '"9b2cf535f27731c974343645a3985328"' }],
 *   }),
 * );
 *
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link UploadIdNotFound} when there is no such upload.
 * @public
 */
export class CompleteAttachmentUploadCommand extends /* @__PURE__ */ command<
  CompleteAttachmentUploadCommandInput,
  CompleteAttachmentUploadCommandOutput
>(CompleteAttachmentUpload$) {}
