import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorCheckRefreshStatuses$,
  type DescribeTrustedAdvisorCheckRefreshStatusesRequest,
  type DescribeTrustedAdvisorCheckRefreshStatusesResponse,
} from "../models/trustedAdvisor.js";

/**
 * The input of {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesCommandInput
  extends DescribeTrustedAdvisorCheckRefreshStatusesRequest {}

/**
 * The output of {@link DescribeTrustedAdvisorCheckRefreshStatusesCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
  extends DescribeTrustedAdvisorCheckRefreshStatusesResponse,
    MetadataBearer {}

/**
 * Tells how far the refreshes of Trusted Advisor checks are.
 *
 * Checks that refresh themselves can fail with {@link InvalidParameterValueException}.
 *
 * @example
 * const { statuses = [] } = await client.send(
 *   new DescribeTrustedAdvisorCheckRefreshStatusesCommand({ checkIds: ["Qch7DwouX1"] }),
 * );
 * for (const { checkId, status } of statuses) console.log(checkId, status);
 *
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link ThrottlingException} when there were too many requests in a short time.
 * @public
 */
export class DescribeTrustedAdvisorCheckRefreshStatusesCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorCheckRefreshStatusesCommandInput,
  DescribeTrustedAdvisorCheckRefreshStatusesCommandOutput
>(DescribeTrustedAdvisorCheckRefreshStatuses$) {}
