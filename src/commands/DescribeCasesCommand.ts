import type { MetadataBearer } from "@smithy/types";
import { command, type OptionalInput } from "../client/Command.js";
import { DescribeCases$, type DescribeCasesRequest, type DescribeCasesResponse } from "../models/cases.js";

/**
 * Input of {@link DescribeCasesCommand}.
 *
 * @public
 */
export interface DescribeCasesCommandInput extends DescribeCasesRequest {}

/**
 * Output of {@link DescribeCasesCommand}.
 *
 * @public
 */
export interface DescribeCasesCommandOutput extends DescribeCasesResponse, MetadataBearer {}

/**
 * Returns one page of cases, newest first.
 *
 * Excludes resolved cases unless `includeResolvedCases` is `true`. Each case includes its five newest messages unless
 * `includeCommunications` is `false`.
 *
 * @example
 * import { DescribeCasesCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { cases = [], nextToken } = await client.send(
 *   new DescribeCasesCommand({ includeResolvedCases: true, includeCommunications: false, maxResults: 100 }),
 * );
 * for (const { displayId, status, subject } of cases) console.log(displayId, status, subject);
 *
 * @throws {@link CaseIdNotFound} when the case does not exist.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeCasesCommandInput}
 * @see {@link DescribeCasesCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeCases.html | AWS Support API Reference}
 * @public
 */
export class DescribeCasesCommand extends /* @__PURE__ */ command<
  DescribeCasesCommandInput,
  DescribeCasesCommandOutput,
  OptionalInput<DescribeCasesCommandInput>
>(DescribeCases$) {}
