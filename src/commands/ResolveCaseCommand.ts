import type { MetadataBearer } from "@smithy/types";
import { command, type OptionalInput } from "../client/Command.js";
import { ResolveCase$, type ResolveCaseRequest, type ResolveCaseResponse } from "../models/cases.js";

/**
 * Input of {@link ResolveCaseCommand}.
 *
 * @public
 */
export interface ResolveCaseCommandInput extends ResolveCaseRequest {}

/**
 * Output of {@link ResolveCaseCommand}.
 *
 * @public
 */
export interface ResolveCaseCommandOutput extends ResolveCaseResponse, MetadataBearer {}

/**
 * Resolves a case, and returns its status before and after.
 *
 * @example
 * import { ResolveCaseCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { initialCaseStatus, finalCaseStatus } = await client.send(
 *   new ResolveCaseCommand({ caseId: "case-12345678910-exen-2025-c4c1d2bf33c5cf47" }),
 * );
 * console.log(initialCaseStatus, finalCaseStatus);
 *
 * @throws {@link CaseIdNotFound} when the case does not exist.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link ResolveCaseCommandInput}
 * @see {@link ResolveCaseCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_ResolveCase.html | AWS Support API Reference}
 * @public
 */
export class ResolveCaseCommand extends /* @__PURE__ */ command<
  ResolveCaseCommandInput,
  ResolveCaseCommandOutput,
  OptionalInput<ResolveCaseCommandInput>
>(ResolveCase$) {}
