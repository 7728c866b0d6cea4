import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  AddAttachmentsToSet$,
  type AddAttachmentsToSetRequest,
  type AddAttachmentsToSetResponse,
} from "../models/attachments.js";

/**
 * Input of {@link AddAttachmentsToSetCommand}.
 *
 * @public
 */
export interface AddAttachmentsToSetCommandInput extends AddAttachmentsToSetRequest {}

/**
 * Output of {@link AddAttachmentsToSetCommand}.
 *
 * @public
 */
export interface AddAttachmentsToSetCommandOutput extends AddAttachmentsToSetResponse, MetadataBearer {}

/**
 * Uploads files to an attachment set, which you attach to a case or a message.
 *
 * A set expires after one hour and holds at most 3 files of up to 5 MB each.
 * Pass `data` as raw bytes. The client encodes it, so data that is already base64 would be encoded twice.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 * import { AddAttachmentsToSetCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { attachmentSetId } = await client.send(
 *   new AddAttachmentsToSetCommand({
 *     attachments: [{ fileName: "web.log", data: await readFile("web.log") }],
 *   }),
 * );
 * console.log(attachmentSetId);
 *
 * @throws {@link AttachmentLimitExceeded} when the account created too many sets in a short time.
 * @throws {@link AttachmentSetExpired} when the set is more than one hour old.
 * @throws {@link AttachmentSetIdNotFound} when the attachment set does not exist.
 * @throws {@link AttachmentSetSizeLimitExceeded} when the set has more than 3 files, or a file exceeds 5 MB.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link AddAttachmentsToSetCommandInput}
 * @see {@link AddAttachmentsToSetCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_AddAttachmentsToSet.html | AWS Support API Reference}
 * @public
 */
export class AddAttachmentsToSetCommand extends /* @__PURE__ */ command<
  AddAttachmentsToSetCommandInput,
  AddAttachmentsToSetCommandOutput
>(AddAttachmentsToSet$) {}
