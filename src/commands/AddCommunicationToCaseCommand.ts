import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  AddCommunicationToCase$,
  type AddCommunicationToCaseRequest,
  type AddCommunicationToCaseResponse,
} from "../models/communications.js";

/**
 * The input of {@link AddCommunicationToCaseCommand}.
 *
 * @public
 */
export interface AddCommunicationToCaseCommandInput extends AddCommunicationToCaseRequest {}

/**
 * The output of {@link AddCommunicationToCaseCommand}.
 *
 * @public
 */
export interface AddCommunicationToCaseCommandOutput extends AddCommunicationToCaseResponse, MetadataBearer {}

/**
 * Adds a message to a case.
 *
 * The API has no idempotency token: after a lost answer, a retry can add the message a second time.
 *
 * @example
 * await client.send(
 *   new AddCommunicationToCaseCommand({
 *     caseId: "case-12345678910-exen-2025-c4c1d2bf33c5cf47",
 *     communicationBody: "It happens again since 09:15 UTC, now on i-0123 too.",
 *   }),
 * );
 *
 * @throws {@link AttachmentSetExpired} when the set is more than an hour old.
 * @throws {@link AttachmentSetIdNotFound} when there is no such set.
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class AddCommunicationToCaseCommand extends /* @__PURE__ */ command<
  AddCommunicationToCaseCommandInput,
  AddCommunicationToCaseCommandOutput
>(AddCommunicationToCase$) {}
