import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeCreateCaseOptions$,
  type DescribeCreateCaseOptionsRequest,
  type DescribeCreateCaseOptionsResponse,
} from "../models/caseOptions.js";

/**
 * Input of {@link DescribeCreateCaseOptionsCommand}.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsCommandInput extends DescribeCreateCaseOptionsRequest {}

/**
 * Output of {@link DescribeCreateCaseOptionsCommand}.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsCommandOutput extends DescribeCreateCaseOptionsResponse, MetadataBearer {}

/**
 * Returns the contact channels and support hours for a kind of case in a language.
 *
 * @example
 * import { DescribeCreateCaseOptionsCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { languageAvailability, communicationTypes = [] } = await client.send(
 *   new DescribeCreateCaseOptionsCommand({
 *     issueType: "technical",
 *     serviceCode: "amazon-elastic-compute-cloud-linux",
 *     categoryCode: "instance-issue",
 *     language: "ja",
 *   }),
 * );
 * console.log(languageAvailability, communicationTypes.map(({ type }) => type));
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeCreateCaseOptionsCommandInput}
 * @see {@link DescribeCreateCaseOptionsCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeCreateCaseOptions.html | AWS Support API Reference}
 * @public
 */
export class DescribeCreateCaseOptionsCommand extends /* @__PURE__ */ command<
  DescribeCreateCaseOptionsCommandInput,
  DescribeCreateCaseOptionsCommandOutput
>(DescribeCreateCaseOptions$) {}
