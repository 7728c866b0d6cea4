import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeCommunications$,
  type DescribeCommunicationsRequest,
  type DescribeCommunicationsResponse,
} from "../models/communications.js";

/**
 * The input of {@link DescribeCommunicationsCommand}.
 *
 * @public
 */
export interface DescribeCommunicationsCommandInput extends DescribeCommunicationsRequest {}

/**
 * The output of {@link DescribeCommunicationsCommand}.
 *
 * @public
 */
export interface DescribeCommunicationsCommandOutput extends DescribeCommunicationsResponse, MetadataBearer {}

/**
 * Lists the messages of a case, page by page.
 *
 * @example
 * const { communications = [], nextToken } = await client.send(
 *   new DescribeCommunicationsCommand({ caseId: "case-12345678910-exen-2025-c4c1d2bf33c5cf47", maxResults: 100 }),
 * );
 * for (const { timeCreated, submittedBy, body } of communications) console.log(timeCreated, submittedBy, body);
 *
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class DescribeCommunicationsCommand extends /* @__PURE__ */ command<
  DescribeCommunicationsCommandInput,
  DescribeCommunicationsCommandOutput
>(DescribeCommunications$) {}
