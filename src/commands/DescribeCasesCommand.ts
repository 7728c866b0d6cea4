import type { MetadataBearer } from "@smithy/types";
import { command, type OptionalInput } from "../client/Command.js";
import { DescribeCases$, type DescribeCasesRequest, type DescribeCasesResponse } from "../models/cases.js";

/**
 * The input of {@link DescribeCasesCommand}.
 *
 * @public
 */
export interface DescribeCasesCommandInput extends DescribeCasesRequest {}

/**
 * The output of {@link DescribeCasesCommand}.
 *
 * @public
 */
export interface DescribeCasesCommandOutput extends DescribeCasesResponse, MetadataBearer {}

/**
 * Lists cases, page by page.
 *
 * Resolved ones are left out unless `includeResolvedCases` is set. Each case comes with its five newest messages; leave
 * them out with `includeCommunications: false` where they are not needed.
 *
 * @example
 * const { cases = [], nextToken } = await client.send(
 *   new DescribeCasesCommand({ includeResolvedCases: true, includeCommunications: false, maxResults: 100 }),
 * );
 * for (const { displayId, status, subject } of cases) console.log(displayId, status, subject);
 *
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class DescribeCasesCommand extends /* @__PURE__ */ command<
  DescribeCasesCommandInput,
  DescribeCasesCommandOutput,
  OptionalInput<DescribeCasesCommandInput>
>(DescribeCases$) {}
