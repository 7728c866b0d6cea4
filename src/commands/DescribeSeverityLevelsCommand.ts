import type { MetadataBearer } from "@smithy/types";
import { command, type OptionalInput } from "../client/Command.js";
import {
  DescribeSeverityLevels$,
  type DescribeSeverityLevelsRequest,
  type DescribeSeverityLevelsResponse,
} from "../models/catalog.js";

/**
 * The input of {@link DescribeSeverityLevelsCommand}.
 *
 * @public
 */
export interface DescribeSeverityLevelsCommandInput extends DescribeSeverityLevelsRequest {}

/**
 * The output of {@link DescribeSeverityLevelsCommand}.
 *
 * @public
 */
export interface DescribeSeverityLevelsCommandOutput extends DescribeSeverityLevelsResponse, MetadataBearer {}

/**
 * Lists the severity levels that the account's plan has.
 *
 * @example
 * const { severityLevels = [] } = await client.send(new DescribeSeverityLevelsCommand({ language: "en" }));
 * for (const { code, name } of severityLevels) console.log(code, name);
 *
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class DescribeSeverityLevelsCommand extends /* @__PURE__ */ command<
  DescribeSeverityLevelsCommandInput,
  DescribeSeverityLevelsCommandOutput,
  OptionalInput<DescribeSeverityLevelsCommandInput>
>(DescribeSeverityLevels$) {}
