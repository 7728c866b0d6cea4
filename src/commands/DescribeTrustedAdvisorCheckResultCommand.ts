import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorCheckResult$,
  type DescribeTrustedAdvisorCheckResultRequest,
  type DescribeTrustedAdvisorCheckResultResponse,
} from "../models/trustedAdvisorResults.js";

/**
 * The input of {@link DescribeTrustedAdvisorCheckResultCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultCommandInput extends DescribeTrustedAdvisorCheckResultRequest {}

/**
 * The output of {@link DescribeTrustedAdvisorCheckResultCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckResultCommandOutput
  extends DescribeTrustedAdvisorCheckResultResponse,
    MetadataBearer {}

/**
 * Reads what a Trusted Advisor check found, resource by resource.
 *
 * The `metadata` of a resource has no names: its positions are those of the headings in the check's description.
 *
 * @example
 * const { result } = await client.send(
 *   new DescribeTrustedAdvisorCheckResultCommand({ checkId: "Qch7DwouX1", language: "en" }),
 * );
 * for (const { region, metadata } of result?.flaggedResources ?? []) console.log(region, metadata);
 *
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link ThrottlingException} when there were too many requests in a short time.
 * @public
 */
export class DescribeTrustedAdvisorCheckResultCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorCheckResultCommandInput,
  DescribeTrustedAdvisorCheckResultCommandOutput
>(DescribeTrustedAdvisorCheckResult$) {}
