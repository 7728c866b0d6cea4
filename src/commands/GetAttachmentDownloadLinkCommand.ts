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
 * const { fileName, downloadUrl } = await client.send(new GetAttachmentDownloadLinkCommand({ attachmentId }));
 * const response = await fetch(downloadUrl?.url ?? "");
 * await writeFile(fileName ?? "attachment", new Uint8Array(await response.arrayBuffer()));
 *
 * @throws {@link AttachmentIdNotFound} when the attachment does not exist.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @public
 */
export class GetAttachmentDownloadLinkCommand extends /* @__PURE__ */ command<
  GetAttachmentDownloadLinkCommandInput,
  GetAttachmentDownloadLinkCommandOutput
>(GetAttachmentDownloadLink$) {}
