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
 * const { severityLevels = [] } = await client.send(new DescribeSeverityLevelsCommand({ language: "en" }));
 * for (const { code, name } of severityLevels) console.log(code, name);
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @public
 */
export class DescribeSeverityLevelsCommand extends /* @__PURE__ */ command<
  DescribeSeverityLevelsCommandInput,
  DescribeSeverityLevelsCommandOutput,
  OptionalInput<DescribeSeverityLevelsCommandInput>
>(DescribeSeverityLevels$) {}
