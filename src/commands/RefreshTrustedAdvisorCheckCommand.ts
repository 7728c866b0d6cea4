import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  RefreshTrustedAdvisorCheck$,
  type RefreshTrustedAdvisorCheckRequest,
  type RefreshTrustedAdvisorCheckResponse,
} from "../models/trustedAdvisor.js";

/**
 * Input of {@link RefreshTrustedAdvisorCheckCommand}.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckCommandInput extends RefreshTrustedAdvisorCheckRequest {}

/**
 * Output of {@link RefreshTrustedAdvisorCheckCommand}.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckCommandOutput extends RefreshTrustedAdvisorCheckResponse, MetadataBearer {}

/**
 * Starts a refresh of a Trusted Advisor check.
 *
 * Returns before the refresh ends. The next refresh is possible after `millisUntilNextRefreshable` milliseconds. Fails
 * with {@link InvalidParameterValueException} for a check that the service refreshes automatically.
 *
 * @example
 * import { RefreshTrustedAdvisorCheckCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { status } = await client.send(new RefreshTrustedAdvisorCheckCommand({ checkId: "Qch7DwouX1" }));
 * console.log(status?.status, status?.millisUntilNextRefreshable);
 *
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link RefreshTrustedAdvisorCheckCommandInput}
 * @see {@link RefreshTrustedAdvisorCheckCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_RefreshTrustedAdvisorCheck.html | AWS Support API Reference}
 * @public
 */
export class RefreshTrustedAdvisorCheckCommand extends /* @__PURE__ */ command<
  RefreshTrustedAdvisorCheckCommandInput,
  RefreshTrustedAdvisorCheckCommandOutput
>(RefreshTrustedAdvisorCheck$) {}
