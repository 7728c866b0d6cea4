import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorCheckSummaries$,
  type DescribeTrustedAdvisorCheckSummariesRequest,
  type DescribeTrustedAdvisorCheckSummariesResponse,
} from "../models/trustedAdvisorResults.js";

/**
 * Input of {@link DescribeTrustedAdvisorCheckSummariesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesCommandInput extends DescribeTrustedAdvisorCheckSummariesRequest {}

/**
 * Output of {@link DescribeTrustedAdvisorCheckSummariesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesCommandOutput
  extends DescribeTrustedAdvisorCheckSummariesResponse,
    MetadataBearer {}

/**
 * Returns a summary of the result of each Trusted Advisor check.
 *
 * For some checks, `resourcesProcessed` counts only the flagged resources.
 *
 * @example
 * import { DescribeTrustedAdvisorCheckSummariesCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { summaries = [] } = await client.send(
 *   new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds: ["Qch7DwouX1"] }),
 * );
 * for (const { checkId, status } of summaries) console.log(checkId, status);
 *
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeTrustedAdvisorCheckSummariesCommandInput}
 * @see {@link DescribeTrustedAdvisorCheckSummariesCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeTrustedAdvisorCheckSummaries.html | AWS Support API Reference}
 * @public
 */
export class DescribeTrustedAdvisorCheckSummariesCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorCheckSummariesCommandInput,
  DescribeTrustedAdvisorCheckSummariesCommandOutput
>(DescribeTrustedAdvisorCheckSummaries$) {}
