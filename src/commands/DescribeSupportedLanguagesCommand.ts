import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  DescribeSupportedLanguages$,
  type DescribeSupportedLanguagesRequest,
  type DescribeSupportedLanguagesResponse,
} from "../models/catalog.js";

/**
 * Input of {@link DescribeSupportedLanguagesCommand}.
 *
 * @public
 */
export interface DescribeSupportedLanguagesCommandInput extends DescribeSupportedLanguagesRequest {}

/**
 * Output of {@link DescribeSupportedLanguagesCommand}.
 *
 * @public
 */
export interface DescribeSupportedLanguagesCommandOutput extends DescribeSupportedLanguagesResponse, MetadataBearer {}

/**
 * Returns the languages in which a kind of case can be handled.
 *
 * @example
 * import { DescribeSupportedLanguagesCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { supportedLanguages = [] } = await client.send(
 *   new DescribeSupportedLanguagesCommand({
 *     issueType: "technical",
 *     serviceCode: "amazon-elastic-compute-cloud-linux",
 *     categoryCode: "instance-issue",
 *   }),
 * );
 * for (const { code, display } of supportedLanguages) console.log(code, display);
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link ThrottlingException} when the account sent too many requests in a short time.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeSupportedLanguagesCommandInput}
 * @see {@link DescribeSupportedLanguagesCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeSupportedLanguages.html | AWS Support API Reference}
 * @public
 */
export class DescribeSupportedLanguagesCommand extends /* @__PURE__ */ command<
  DescribeSupportedLanguagesCommandInput,
  DescribeSupportedLanguagesCommandOutput
>(DescribeSupportedLanguages$) {}
