import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorCheckRefreshStatuses$,
  type DescribeTrustedAdvisorCheckRefreshStatusesRequest,
  type DescribeTrustedAdvisorCheckRefreshStatusesResponse,
} from "../models/trustedAdvisor.js";

/**
 * Input of {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesCommandInput
  extends DescribeTrustedAdvisorCheckRefreshStatusesRequest {}

/**
 * Output of {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
  extends DescribeTrustedAdvisorCheckRefreshStatusesResponse,
    MetadataBearer {}

/**
 * Returns the refresh status of Trusted Advisor checks.
 *
 * Can fail with {@link InvalidParameterValueException} for checks that the service refreshes automatically.
 *
 * @example
 * import { DescribeTrustedAdvisorCheckRefreshStatusesCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { statuses = [] } = await client.send(
 *   new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: ["Qch7DwouX1"] }),
 * );
 * for (const { checkId, status } of statuses) console.log(checkId, status);
 *
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeTrustedAdvisorCheckRefreshStatusesCommandInput}
 * @see {@link DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeTrustedAdvisorCheckRefreshStatuses.html | AWS Support API Reference}
 * @public
 */
export class DescribeTrustedAdvisorCheckRefreshStatusesCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
  DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
>(DescribeTrustedAdvisorCheckRefreshStatuses$) {}
