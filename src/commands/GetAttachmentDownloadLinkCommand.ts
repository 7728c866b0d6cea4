import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  GetAttachmentDownloadLink$,
  type GetAttachmentDownloadLinkRequest,
  type GetAttachmentDownloadLinkResponse,
} from "../models/attachments.js";

/**
 * Input of {@link GetAttachmentDownloadLinkCommand}.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkCommandInput extends GetAttachmentDownloadLinkRequest {}

/**
 * Output of {@link GetAttachmentDownloadLinkCommand}.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkCommandOutput extends GetAttachmentDownloadLinkResponse, MetadataBearer {}

/**
 * Returns a temporary link to an attachment of any size.
 *
 * The link works without credentials until `expiryDate`, so do not log or share it.
 *
 * @example
 * import { writeFile } from "node:fs/promises";
 * import { GetAttachmentDownloadLinkCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { fileName, downloadUrl } = await client.send(
 *   new GetAttachmentDownloadLinkCommand({ attachmentId: "attachment-2b5a4d1c0e9f8a7b" }),
 * );
 * const response = await fetch(downloadUrl?.url ?? "");
 * await writeFile(fileName ?? "attachment", new Uint8Array(await response.arrayBuffer()));
 *
 * @throws {@link AttachmentIdNotFound} when the attachment does not exist.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link GetAttachmentDownloadLinkCommandInput}
 * @see {@link GetAttachmentDownloadLinkCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_GetAttachmentDownloadLink.html | AWS Support API Reference}
 * @public
 */
export class GetAttachmentDownloadLinkCommand extends /* @__PURE__ */ command<
  GetAttachmentDownloadLinkCommandInput,
  GetAttachmentDownloadLinkCommandOutput
>(GetAttachmentDownloadLink$) {}
