import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorCheckSummaries$,
  type DescribeTrustedAdvisorCheckSummariesRequest,
  type DescribeTrustedAdvisorCheckSummariesResponse,
} from "../models/trustedAdvisorResults.js";

/**
 * The input of {@link DescribeTrustedAdvisorCheckSummariesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesCommandInput extends DescribeTrustedAdvisorCheckSummariesRequest {}

/**
 * The output of {@link DescribeTrustedAdvisorCheckSummariesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckSummariesCommandOutput
  extends DescribeTrustedAdvisorCheckSummariesResponse,
    MetadataBearer {}

/**
 * Sums up what Trusted Advisor checks found.
 *
 * Some checks count as processed only the resources that they flag.
 *
 * @example
 * const { summaries = [] } = await client.send(
 *   new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds: ["Qch7DwouX1"] }),
 * );
 * for (const { checkId, status } of summaries) console.log(checkId, status);
 *
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link ThrottlingException} when there were too many requests in a short time.
 * @public
 */
export class DescribeTrustedAdvisorCheckSummariesCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorCheckSummariesCommandInput,
  DescribeTrustedAdvisorCheckSummariesCommandOutput
>(DescribeTrustedAdvisorCheckSummaries$) {}
