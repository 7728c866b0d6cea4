import type { MetadataBearer } from "@smithy/types";
import { command } from "../client/Command.js";
import {
  RefreshTrustedAdvisorCheck$,
  type RefreshTrustedAdvisorCheckRequest,
  type RefreshTrustedAdvisorCheckResponse,
} from "../models/trustedAdvisor.js";

/**
 * Input of {@link RefreshTrustedAdvisorCheckCommand}.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckCommandInput extends RefreshTrustedAdvisorCheckRequest {}

/**
 * Output of {@link RefreshTrustedAdvisorCheckCommand}.
 *
 * @public
 */
export interface RefreshTrustedAdvisorCheckCommandOutput extends RefreshTrustedAdvisorCheckResponse, MetadataBearer {}

/**
 * Starts a refresh of a Trusted Advisor check.
 *
 * Returns before the refresh ends. The next refresh is possible after `millisUntilNextRefreshable` milliseconds. Fails
 * with {@link InvalidParameterValueException} for a check that the service refreshes automatically.
 *
 * @example
 * const { status } = await client.send(new RefreshTrustedAdvisorCheckCommand({ checkId: "Qch7DwouX1" }));
 * console.log(status?.status, status?.millisUntilNextRefreshable);
 *
 * @throws {@link InternalServerError} when the service fails.
 * @public
 */
export class RefreshTrustedAdvisorCheckCommand extends /* @__PURE__ */ command<
  RefreshTrustedAdvisorCheckCommandInput,
  RefreshTrustedAdvisorCheckCommandOutput
>(RefreshTrustedAdvisorCheck$) {}
