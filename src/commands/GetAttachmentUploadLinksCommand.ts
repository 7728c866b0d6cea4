import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  GetAttachmentUploadLinks$,
  type GetAttachmentUploadLinksRequest,
  type GetAttachmentUploadLinksResponse,
} from "../models/uploads.js";

/**
 * The input of {@link GetAttachmentUploadLinksCommand}.
 *
 * @public
 */
export interface GetAttachmentUploadLinksCommandInput extends GetAttachmentUploadLinksRequest {}

/**
 * The output of {@link GetAttachmentUploadLinksCommand}.
 *
 * @public
 */
export interface GetAttachmentUploadLinksCommandOutput extends GetAttachmentUploadLinksResponse, MetadataBearer {}

/**
 * Starts an upload of up to 150 MiB and makes links for its parts, or makes more links for one under way.
 *
 * The service decides the size of the parts. Send each by `PUT`, keep its `ETag`, and report it by
 * {@link CompleteAttachmentUploadCommand}.
 *
 * @example
 * const { uploadId, partSizeBytes, uploadUrls = [] } = await client.send(
 *   new GetAttachmentUploadLinksCommand({ fileName: "memory.dmp", fileSizeBytes: 120_000_000 }),
 * );
 *
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link UploadIdNotFound} when there is no such upload.
 * @public
 */
export class GetAttachmentUploadLinksCommand extends /* @__PURE__ */ command<
  GetAttachmentUploadLinksCommandInput,
  GetAttachmentUploadLinksCommandOutput
>(GetAttachmentUploadLinks$) {}
