import type { MetadataBearer } from "@smithy/types";
import { command, type OptionalInput } from "../client/Command.js";
import { DescribeServices$, type DescribeServicesRequest, type DescribeServicesResponse } from "../models/catalog.js";

/**
 * Input of {@link DescribeServicesCommand}.
 *
 * @public
 */
export interface DescribeServicesCommandInput extends DescribeServicesRequest {}

/**
 * Output of {@link DescribeServicesCommand}.
 *
 * @public
 */
export interface DescribeServicesCommandOutput extends DescribeServicesResponse, MetadataBearer {}

/**
 * Returns the services that a case can be about, with their categories.
 *
 * The codes differ from the names in the Support Center and change over time. Look them up instead of hardcoding them.
 *
 * @example
 * import { DescribeServicesCommand, SupportClient } from "aws-support-client";
 *
 * const client = new SupportClient();
 * const { services = [] } = await client.send(new DescribeServicesCommand({ language: "en" }));
 * const ec2 = services.find(({ name }) => name?.startsWith("Elastic Compute Cloud"));
 * console.log(ec2?.code, ec2?.categories);
 *
 * @throws {@link DryRunOperationException} when `dryRun` is `true` and the request is valid.
 * @throws {@link InternalServerError} when the service fails.
 * @throws {@link SupportServiceException} for any other error, such as {@link SubscriptionRequiredException}.
 * @see {@link DescribeServicesCommandInput}
 * @see {@link DescribeServicesCommandOutput}
 * @see {@link https://docs.aws.amazon.com/awssupport/latest/APIReference/API_DescribeServices.html | AWS Support API Reference}
 * @public
 */
export class DescribeServicesCommand extends /* @__PURE__ */ command<
  DescribeServicesCommandInput,
  DescribeServicesCommandOutput,
  OptionalInput<DescribeServicesCommandInput>
>(DescribeServices$) {}
