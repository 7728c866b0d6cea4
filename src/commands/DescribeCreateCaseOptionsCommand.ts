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
 * const { languageAvailability, communicationTypes = [] } = await client.send(
 *   new DescribeCreateCaseOptionsCommand({
 *     issueType: "technical",
 *     serviceCode: "amazon-elastic-compute-cloud-linux",
 *     categoryCode: "instance-issue",
 *     language: "ja",
 *   }),
 * );
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @public
 */
export class DescribeCreateCaseOptionsCommand extends /* @__PURE__ */ command<
  DescribeCreateCaseOptionsCommandInput,
  DescribeCreateCaseOptionsCommandOutput
>(DescribeCreateCaseOptions$) {}
