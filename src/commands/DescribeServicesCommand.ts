import type { MetadataBearer } from "@smithy/types";
import { command, type OptionalInput } from "../client/Command.js";
import { DescribeServices$, type DescribeServicesRequest, type DescribeServicesResponse } from "../models/catalog.js";

/**
 * The input of {@link DescribeServicesCommand}.
 *
 * @public
 */
export interface DescribeServicesCommandInput extends DescribeServicesRequest {}

/**
 * The output of {@link DescribeServicesCommand}.
 *
 * @public
 */
export interface DescribeServicesCommandOutput extends DescribeServicesResponse, MetadataBearer {}

/**
 * Lists the services that a case can be about, each with its categories.
 *
 * The codes are not the names that the Support Center shows, and change over time: take them from here.
 *
 * @example
 * const { services = [] } = await client.send(new DescribeServicesCommand({ language: "en" }));
 * const ec2 = services.find(({ name }) => name?.startsWith("Elastic Compute Cloud"));
 * console.log(ec2?.code, ec2?.categories);
 *
 * @throws {@link DryRunOperationException} when `dryRun` was set and the request is valid.
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class DescribeServicesCommand extends /* @__PURE__ */ command<
  DescribeServicesCommandInput,
  DescribeServicesCommandOutput,
  OptionalInput<DescribeServicesCommandInput>
>(DescribeServices$) {}
