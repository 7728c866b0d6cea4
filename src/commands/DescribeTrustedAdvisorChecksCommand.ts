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
 * const { checks = [] } = await client.send(new DescribeTrustedAdvisorChecksCommand({ language: "en" }));
 * for (const { id, name, category } of checks) console.log(id, category, name);
 *
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @public
 */
export class DescribeTrustedAdvisorChecksCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorChecksCommandInput,
  DescribeTrustedAdvisorChecksCommandOutput
>(DescribeTrustedAdvisorChecks$) {}
