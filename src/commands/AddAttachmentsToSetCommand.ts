import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  AddAttachmentsToSet$,
  type AddAttachmentsToSetRequest,
  type AddAttachmentsToSetResponse,
} from "../models/attachments.js";

/**
 * The input of {@link AddAttachmentsToSetCommand}.
 *
 * @public
 */
export interface AddAttachmentsToSetCommandInput extends AddAttachmentsToSetRequest {}

/**
 * The output of {@link AddAttachmentsToSetCommand}.
 *
 * @public
 */
export interface AddAttachmentsToSetCommandOutput extends AddAttachmentsToSetResponse, MetadataBearer {}

/**
 * Puts files into a set, which a case or a message can then take along.
 *
 * A set lives for an hour, and holds at most 3 files of up to 5 MB each.
 * Give `data` as bytes: what was encoded as base64 before is stored as that text.
 *
 * @example
 * const { attachmentSetId } = await client.send(
 *   new AddAttachmentsToSetCommand({
 *     attachments: [{ fileName: "web.log", data: await readFile("web.log") }],
 *   }),
 * );
 *
 * @throws {@link AttachmentLimitExceeded} when the account has made too many sets in a short time.
 * @throws {@link AttachmentSetExpired} when the set is more than an hour old.
 * @throws {@link AttachmentSetIdNotFound} when there is no such set.
 * @throws {@link AttachmentSetSizeLimitExceeded} when there are more than 3 files, or one of more than 5 MB.
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class AddAttachmentsToSetCommand extends /* @__PURE__ */ command<
  AddAttachmentsToSetCommandInput,
  AddAttachmentsToSetCommandOutput
>(AddAttachmentsToSet$) {}
