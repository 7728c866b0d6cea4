import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeTrustedAdvisorChecks$,
  type DescribeTrustedAdvisorChecksRequest,
  type DescribeTrustedAdvisorChecksResponse,
} from "../models/trustedAdvisor.js";

/**
 * The input of {@link DescribeTrustedAdvisorChecksCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksCommandInput extends DescribeTrustedAdvisorChecksRequest {}

/**
 * The output of {@link DescribeTrustedAdvisorChecksCommand}.
 *
 * @public
 */
export interface DescribeTrustedAdvisorChecksCommandOutput
  extends DescribeTrustedAdvisorChecksResponse,
    MetadataBearer {}

/**
 * Lists the Trusted Advisor checks.
 *
 * Names and descriptions change; the `id` does not.
 *
 * @example
 * const { checks = [] } = await client.send(new DescribeTrustedAdvisorChecksCommand({ language: "en" }));
 * for (const { id, name, category } of checks) console.log(id, category, name);
 *
 * @throws {@link InternalServerError} when the service failed.
 * @throws {@link ThrottlingException} when there were too many requests in a short time.
 * @public
 */
export class DescribeTrustedAdvisorChecksCommand extends /* @__PURE__ */ command<
  DescribeTrustedAdvisorChecksCommandInput,
  DescribeTrustedAdvisorChecksCommandOutput
>(DescribeTrustedAdvisorChecks$) {}
