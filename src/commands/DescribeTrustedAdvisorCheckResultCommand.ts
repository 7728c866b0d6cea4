import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorCheckResult$,
  type DescribeTrustedAdvisorCheckResultRequest,
  type DescribeTrustedAdvisorCheckResultResponse,
} from "../models/trustedAdvisorResults.js";

/**
 * Input of {@link DescribeTrustedAdvisorCheckResultCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultCommandInput extends DescribeTrustedAdvisorCheckResultRequest {}

/**
 * Output of {@link DescribeTrustedAdvisorCheckResultCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultCommandOutput
  extends DescribeTrustedAdvisorCheckResultResponse,
    MetadataBearer {}

/**
 * Returns the result of a Trusted Advisor check, with its flagged resources.
 *
 * The `metadata` of a resource has no labels. It follows the order of `metadata` in the check's description.
 *
 * @example
 * import { DescribeTrustedAdvisorCheckResultCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { result } = await client.send(
 *   new DescribeTrustedAdvisorCheckResultCommand({ checkId: "Qch7DwouX1", language: "en" }),
 * );
 * for (const { region, metadata } of result?.flaggedResources ?? []) console.log(region, metadata);
 *
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeTrustedAdvisorCheckResultCommandInput}
 * @see {@link DescribeTrustedAdvisorCheckResultCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeTrustedAdvisorCheckResult.html | AWS Support API Reference}
 * @public
 */
export class DescribeTrustedAdvisorCheckResultCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorCheckResultCommandInput,
  DescribeTrustedAdvisorCheckResultCommandOutput
>(DescribeTrustedAdvisorCheckResult$) {}
