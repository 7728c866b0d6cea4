import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeAttachment$,
  type DescribeAttachmentRequest,
  type DescribeAttachmentResponse,
} from "../models/attachments.js";

/**
 * Input of {@link DescribeAttachmentCommand}.
 *
 * @public
 */
export interface DescribeAttachmentCommandInput extends DescribeAttachmentRequest {}

/**
 * Output of {@link DescribeAttachmentCommand}.
 *
 * @public
 */
export interface DescribeAttachmentCommandOutput extends DescribeAttachmentResponse, MetadataBearer {}

/**
 * Returns an attachment of up to 5 MB, with its content.
 *
 * Larger attachments fail with {@link InvalidParameterValueException}. Use {@link GetAttachmentDownloadLinkCommand}
 * for those.
 *
 * @example
 * import { writeFile } from "node:fs/promises";
 * import { DescribeAttachmentCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { attachment } = await client.send(
 *   new DescribeAttachmentCommand({ attachmentId: "attachment-2b5a4d1c0e9f8a7b" }),
 * );
 * await writeFile(attachment?.fileName ?? "attachment", attachment?.data ?? "");
 *
 * @throws {@link AttachmentIdNotFound} when the attachment does not exist.
 * @throws {@link DescribeAttachmentLimitExceeded} when the account read too many attachments in a short time.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeAttachmentCommandInput}
 * @see {@link DescribeAttachmentCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeAttachment.html | AWS Support API Reference}
 * @public
 */
export class DescribeAttachmentCommand extends /* @__PURE__ */ command<
  DescribeAttachmentCommandInput,
  DescribeAttachmentCommandOutput
>(DescribeAttachment$) {}
