import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorChecks$,
  type DescribeTrustedAdvisorChecksRequest,
  type DescribeTrustedAdvisorChecksResponse,
} from "../models/trustedAdvisor.js";

/**
 * Input of {@link DescribeTrustedAdvisorChecksCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksCommandInput extends DescribeTrustedAdvisorChecksRequest {}

/**
 * Output of {@link DescribeTrustedAdvisorChecksCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksCommandOutput
  extends DescribeTrustedAdvisorChecksResponse,
    MetadataBearer {}

/**
 * Returns every Trusted Advisor check, with its name, description and category.
 *
 * Names and descriptions can change. The `id` is stable.
 *
 * @example
 * import { DescribeTrustedAdvisorChecksCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { checks = [] } = await client.send(new DescribeTrustedAdvisorChecksCommand({ language: "en" }));
 * for (const { id, name, category } of checks) console.log(id, category, name);
 *
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeTrustedAdvisorChecksCommandInput}
 * @see {@link DescribeTrustedAdvisorChecksCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeTrustedAdvisorChecks.html | AWS Support API Reference}
 * @public
 */
export class DescribeTrustedAdvisorChecksCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorChecksCommandInput,
  DescribeTrustedAdvisorChecksCommandOutput
>(DescribeTrustedAdvisorChecks$) {}
