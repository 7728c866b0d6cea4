import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeAttachment$,
  type DescribeAttachmentRequest,
  type DescribeAttachmentResponse,
} from "../models/attachments.js";

/**
 * The input of {@link DescribeAttachmentCommand}.
 *
 * @public
 */
export interface DescribeAttachmentCommandInput extends DescribeAttachmentRequest {}

/**
 * The output of {@link DescribeAttachmentCommand}.
 *
 * @public
 */
export interface DescribeAttachmentCommandOutput extends DescribeAttachmentResponse, MetadataBearer {}

/**
 * Reads a file of a case.
 *
 * Only up to 5 MB: a larger one fails with {@link InvalidParameterValueException}, and
 * {@link GetAttachmentDownloadLinkCommand} reaches it.
 *
 * @example
 * const { attachment } = await client.send(new DescribeAttachmentCommand({ attachmentId }));
 * await writeFile(attachment?.fileName ?? "attachment", attachment?.data ?? "");
 *
 * @throws {@link AttachmentIdNotFound} when there is no such attachment.
 * @throws {@link DescribeAttachmentLimitExceeded} when the account has read too many attachments in a short time.
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class DescribeAttachmentCommand extends /* @__PURE__ */ command<
  DescribeAttachmentCommandInput,
  DescribeAttachmentCommandOutput
>(DescribeAttachment$) {}
