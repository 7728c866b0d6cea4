import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  AddCommunicationToCase$,
  type AddCommunicationToCaseRequest,
  type AddCommunicationToCaseResponse,
} from "../models/communications.js";

/**
 * Input of {@link AddCommunicationToCaseCommand}.
 *
 * @public
 */
export interface AddCommunicationToCaseCommandInput extends AddCommunicationToCaseRequest {}

/**
 * Output of {@link AddCommunicationToCaseCommand}.
 *
 * @public
 */
export interface AddCommunicationToCaseCommandOutput extends AddCommunicationToCaseResponse, MetadataBearer {}

/**
 * Adds a message to a case.
 *
 * Not idempotent. When a response is lost, a retry can add the message twice. `addCommunicationOnce` prevents that.
 *
 * @example
 * import { AddCommunicationToCaseCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * await client.send(
 *   new AddCommunicationToCaseCommand({
 *     caseId: "case-12345678910-exen-2025-c4c1d2bf33c5cf47",
 *     communicationBody: "It happens again since 09:15 UTC, now on i-0123 too.",
 *   }),
 * );
 *
 * @throws {@link AttachmentSetExpired} when the set is more than one hour old.
 * @throws {@link AttachmentSetIdNotFound} when the attachment set does not exist.
 * @throws {@link CaseIdNotFound} when the case does not exist.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link AddCommunicationToCaseCommandInput}
 * @see {@link AddCommunicationToCaseCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_AddCommunicationToCase.html | AWS Support API Reference}
 * @public
 */
export class AddCommunicationToCaseCommand extends /* @__PURE__ */ command<
  AddCommunicationToCaseCommandInput,
  AddCommunicationToCaseCommandOutput
>(AddCommunicationToCase$) {}
