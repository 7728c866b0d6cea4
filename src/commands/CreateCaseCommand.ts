import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import { CreateCase$, type CreateCaseRequest, type CreateCaseResponse } from "../models/cases.js";

/**
 * The input of {@link CreateCaseCommand}.
 *
 * @public
 */
export interface CreateCaseCommandInput extends CreateCaseRequest {}

/**
 * The output of {@link CreateCaseCommand}.
 *
 * @public
 */
export interface CreateCaseCommandOutput extends CreateCaseResponse, MetadataBearer {}

/**
 * Opens a support case.
 *
 * The API has no idempotency token: after a lost answer, a retry can open the case a second time.
 *
 * @example
 * const { caseId } = await client.send(
 *   new CreateCaseCommand({
 *     subject: "Instances of our web tier fail their status checks",
 *     communicationBody: "Since 02:40 UTC i-0abc and i-0def fail the system status check.",
 *     serviceCode: "amazon-elastic-compute-cloud-linux",
 *     severityCode: "urgent",
 *   }),
 * );
 *
 * @throws {@link AttachmentSetExpired} when the set is more than an hour old.
 * @throws {@link AttachmentSetIdNotFound} when there is no such set.
 * @throws {@link CaseCreationLimitExceeded} when the account has opened too many cases in a short time.
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class CreateCaseCommand extends /* @__PURE__ */ command<CreateCaseCommandInput, CreateCaseCommandOutput>(
  CreateCase$,
) {}
