import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeCreateCaseOptions$,
  type DescribeCreateCaseOptionsRequest,
  type DescribeCreateCaseOptionsResponse,
} from "../models/caseOptions.js";

/**
 * The input of {@link DescribeCreateCaseOptionsCommand}.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsCommandInput extends DescribeCreateCaseOptionsRequest {}

/**
 * The output of {@link DescribeCreateCaseOptionsCommand}.
 *
 * @public
 */
export interface DescribeCreateCaseOptionsCommandOutput extends DescribeCreateCaseOptionsResponse, MetadataBearer {}

/**
 * Tells how, and when, people can talk about a kind of case in a language.
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
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link ThrottlingException} when there were too many requests in a short time.
 * @public
 */
export class DescribeCreateCaseOptionsCommand extends /* @__PURE__ */ command<
  DescribeCreateCaseOptionsCommandInput,
  DescribeCreateCaseOptionsCommandOutput
>(DescribeCreateCaseOptions$) {}
