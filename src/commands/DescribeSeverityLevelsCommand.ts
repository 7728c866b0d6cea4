import type { MetadataBearer } from "@smithy/types";
import { command, type OptionalInput } from "../client/Command.js";
import {
  DescribeSeverityLevels$,
  type DescribeSeverityLevelsRequest,
  type DescribeSeverityLevelsResponse,
} from "../models/catalog.js";

/**
 * Input of {@link DescribeSeverityLevelsCommand}.
 *
 * @public
 */
export interface DescribeSeverityLevelsCommandInput extends DescribeSeverityLevelsRequest {}

/**
 * Output of {@link DescribeSeverityLevelsCommand}.
 *
 * @public
 */
export interface DescribeSeverityLevelsCommandOutput extends DescribeSeverityLevelsResponse, MetadataBearer {}

/**
 * Returns the severity levels available on the account's support plan.
 *
 * @example
 * import { DescribeSeverityLevelsCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { severityLevels = [] } = await client.send(new DescribeSeverityLevelsCommand({ language: "en" }));
 * for (const { code, name } of severityLevels) console.log(code, name);
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeSeverityLevelsCommandInput}
 * @see {@link DescribeSeverityLevelsCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeSeverityLevels.html | AWS Support API Reference}
 * @public
 */
export class DescribeSeverityLevelsCommand extends /* @__PURE__ */ command<
  DescribeSeverityLevelsCommandInput,
  DescribeSeverityLevelsCommandOutput,
  OptionalInput<DescribeSeverityLevelsCommandInput>
>(DescribeSeverityLevels$) {}
