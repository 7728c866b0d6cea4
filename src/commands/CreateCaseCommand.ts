import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import { CreateCase$, type CreateCaseRequest, type CreateCaseResponse } from "../models/cases.js";

/**
 * Input of {@link CreateCaseCommand}.
 *
 * @public
 */
export interface CreateCaseCommandInput extends CreateCaseRequest {}

/**
 * Output of {@link CreateCaseCommand}.
 *
 * @public
 */
export interface CreateCaseCommandOutput extends CreateCaseResponse, MetadataBearer {}

/**
 * Opens a support case.
 *
 * Not idempotent. When a response is lost, a retry can open a duplicate case. `createCaseOnce` prevents that.
 *
 * @example
 * import { CreateCaseCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { caseId } = await client.send(
 *   new CreateCaseCommand({
 *     subject: "Instances of our web tier fail their status checks",
 *     communicationBody: "Since 02:40 UTC i-0abc and i-0def fail the system status check.",
 *     serviceCode: "amazon-elastic-compute-cloud-linux",
 *     severityCode: "urgent",
 *   }),
 * );
 * console.log(caseId);
 *
 * @throws {@link AttachmentSetExpired} when the set is more than one hour old.
 * @throws {@link AttachmentSetIdNotFound} when the attachment set does not exist.
 * @throws {@link CaseCreationLimitExceeded} when the account opened too many cases in a short time.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link CreateCaseCommandInput}
 * @see {@link CreateCaseCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_CreateCase.html | AWS Support API Reference}
 * @public
 */
export class CreateCaseCommand extends /* @__PURE__ */ command<CreateCaseCommandInput, CreateCaseCommandOutput>(
  CreateCase$,
) {}
