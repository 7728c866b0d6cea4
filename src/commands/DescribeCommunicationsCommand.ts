import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeCommunications$,
  type DescribeCommunicationsRequest,
  type DescribeCommunicationsResponse,
} from "../models/communications.js";

/**
 * Input of {@link DescribeCommunicationsCommand}.
 *
 * @public
 */
export interface DescribeCommunicationsCommandInput extends DescribeCommunicationsRequest {}

/**
 * Output of {@link DescribeCommunicationsCommand}.
 *
 * @public
 */
export interface DescribeCommunicationsCommandOutput extends DescribeCommunicationsResponse, MetadataBearer {}

/**
 * Returns one page of the messages of a case, newest first.
 *
 * @example
 * import { DescribeCommunicationsCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { communications = [], nextToken } = await client.send(
 *   new DescribeCommunicationsCommand({ caseId: "case-12345678910-exen-2025-c4c1d2bf33c5cf47", maxResults: 100 }),
 * );
 * for (const { timeCreated, submittedBy, body } of communications) console.log(timeCreated, submittedBy, body);
 *
 * @throws {@link CaseIdNotFound} when the case does not exist.
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeCommunicationsCommandInput}
 * @see {@link DescribeCommunicationsCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeCommunications.html | AWS Support API Reference}
 * @public
 */
export class DescribeCommunicationsCommand extends /* @__PURE__ */ command<
  DescribeCommunicationsCommandInput,
  DescribeCommunicationsCommandOutput
>(DescribeCommunications$) {}
