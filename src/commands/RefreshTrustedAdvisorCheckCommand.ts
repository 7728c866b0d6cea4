import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  RefreshTrustedAdvisorCheck$,
  type RefreshTrustedAdvisorCheckRequest,
  type RefreshTrustedAdvisorCheckResponse,
} from "../models/trustedAdvisor.js";

/**
 * The input of {@link RefreshTrustedAdvisorCheckCommand}.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckCommandInput extends RefreshTrustedAdvisorCheckRequest {}

/**
 * The output of {@link RefreshTrustedAdvisorCheckCommand}.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckCommandOutput extends RefreshTrustedAdvisorCheckResponse, MetadataBearer {}

/**
 * Runs a Trusted Advisor check anew.
 *
 * It returns before the check has run, and a check has a cool-down: see `millisUntilNextRefreshable`. A check that
 * refreshes itself fails with {@link InvalidParameterValueException}.
 *
 * @example
 * const { status } = await client.send(new RefreshTrustedAdvisorCheckCommand({ checkId: "Qch7DwouX1" }));
 * console.log(status?.status, status?.millisUntilNextRefreshable);
 *
 * @throws {@link InternalServerError} when the service failed.
 * @public
 */
export class RefreshTrustedAdvisorCheckCommand extends /* @__PURE__ */ command<
  RefreshTrustedAdvisorCheckCommandInput,
  RefreshTrustedAdvisorCheckCommandOutput
>(RefreshTrustedAdvisorCheck$) {}
