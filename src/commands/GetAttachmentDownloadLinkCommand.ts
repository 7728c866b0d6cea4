import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  GetAttachmentDownloadLink$,
  type GetAttachmentDownloadLinkRequest,
  type GetAttachmentDownloadLinkResponse,
} from "../models/attachments.js";

/**
 * The input of {@link GetAttachmentDownloadLinkCommand}.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkCommandInput extends GetAttachmentDownloadLinkRequest {}

/**
 * The output of {@link GetAttachmentDownloadLinkCommand}.
 *
 * @public
 */
export interface GetAttachmentDownloadLinkCommandOutput extends GetAttachmentDownloadLinkResponse, MetadataBearer {}

/**
 * Makes a link that downloads a file of a case, whatever its size.
 *
 * Whoever has the link can use it until `expiryDate`, without credentials.
 *
 * @example
 * const { fileName, downloadUrl } = await client.send(new GetAttachmentDownloadLinkCommand({ attachmentId }));
 * const response = await fetch(downloadUrl?.url ?? "");
 * await writeFile(fileName ?? "attachment", new Uint8Array(await response.arrayBuffer()));
 *
 * @throws {@link AttachmentIdNotFound} when there is no such attachment.
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class GetAttachmentDownloadLinkCommand extends /* @__PURE__ */ command<
  GetAttachmentDownloadLinkCommandInput,
  GetAttachmentDownloadLinkCommandOutput
>(GetAttachmentDownloadLink$) {}
