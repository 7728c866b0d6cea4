import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  GetAttachmentUploadLinks$,
  type GetAttachmentUploadLinksRequest,
  type GetAttachmentUploadLinksResponse,
} from "../models/uploads.js";

/**
 * Input of {@link GetAttachmentUploadLinksCommand}.
 *
 * @public
 */
export interface GetAttachmentUploadLinksCommandInput extends GetAttachmentUploadLinksRequest {}

/**
 * Output of {@link GetAttachmentUploadLinksCommand}.
 *
 * @public
 */
export interface GetAttachmentUploadLinksCommandOutput extends GetAttachmentUploadLinksResponse, MetadataBearer {}

/**
 * Starts an upload of up to 150 MiB, or continues one, and returns links for its parts.
 *
 * The service chooses the part size. Send each part with `PUT`, then pass its `ETag` to
 * {@link CompleteAttachmentUploadCommand}.
 *
 * @example
 * import { GetAttachmentUploadLinksCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { uploadId, partSizeBytes, uploadUrls = [] } = await client.send(
 *   new GetAttachmentUploadLinksCommand({ fileName: "memory.dmp", fileSizeBytes: 120_000_000 }),
 * );
 * console.log(uploadId, partSizeBytes, uploadUrls.length);
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link UploadIdNotFound} when the upload does not exist.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link GetAttachmentUploadLinksCommandInput}
 * @see {@link GetAttachmentUploadLinksCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_GetAttachmentUploadLinks.html | AWS Support API Reference}
 * @public
 */
export class GetAttachmentUploadLinksCommand extends /* @__PURE__ */ command<
  GetAttachmentUploadLinksCommandInput,
  GetAttachmentUploadLinksCommandOutput
>(GetAttachmentUploadLinks$) {}
