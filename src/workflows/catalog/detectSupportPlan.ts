import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeServicesCommand } from "../../commands/DescribeServicesCommand.js";
import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { DescribeTrustedAdvisorChecksCommand } from "../../commands/DescribeTrustedAdvisorChecksCommand.js";
import type { SeverityLevel } from "../../models/catalog.js";
import { assertOptions } from "../core/options.js";
import { assertCallOptions, CALL_OPTIONS, type CallOptions, type SupportSender, sendCommand } from "../core/sender.js";

/**
 * A support plan, as far as its severity levels tell it apart.
 *
 * @public
 */
export type PlanName =
  | "basic"
  | "developer"
  | "business"
  | "business-support-plus"
  | "enterprise-on-ramp"
  | "enterprise"
  | "unified-operations";

/**
 * Whether an operation can be used: `available`, `denied` by a policy of IAM, or `not-in-plan`.
 *
 * @public
 */
export type OperationAvailability = "available" | "denied" | "not-in-plan";

/**
 * What an account can do.
 *
 * @public
 */
export interface DetectedSupportPlan {
  /** Whether the plan includes the API. Unknown when every question was denied. */
  readonly includesApi: boolean | undefined;
  /** The severity levels of the plan. Empty without a plan, and when the question was denied. */
  readonly severityLevels: readonly SeverityLevel[];
  /** How many checks of Trusted Advisor the plan has; unknown when the question was denied. */
  readonly checkCount: number | undefined;
  /** The four operations that were asked, all of them reading. Of the others only the policies of IAM know. */
  readonly operations: Readonly<Record<AskedOperation, OperationAvailability>>;
  /**
   * The plans that have these severity levels, as AWS documents them; empty when that does not tell.
   *
   * A conclusion, never a certainty: the API does not tell the plan.
   */
  readonly possiblePlans: readonly PlanName[];
}

/**
 * The operations that {@link detectSupportPlan} tries.
 *
 * @public
 */
export type AskedOperation =
  | "DescribeSeverityLevels"
  | "DescribeServices"
  | "DescribeCases"
  | "DescribeTrustedAdvisorChecks";

/**
 * Finds out what the account's support plan and policies allow, without changing anything.
 *
 * No operation tells the plan. What can be known is whether the API answers, which severity levels there are, and
 * which of four reading operations are allowed; two of them are asked as dry runs. Whether `CreateCase` is allowed is
 * not tried: `dryRun` tells it.
 *
 * @example
 * const { includesApi, severityLevels } = await detectSupportPlan(client);
 * if (!includesApi) console.log("Use the Support Center: this account's plan has no API.");
 *
 * @param client - Any client with `send`.
 * @param options - A `signal` that aborts it, and `attemptTimeoutMs` for each attempt of a request (default: 30,000).
 * @throws all but the two answers `SubscriptionRequiredException` and `AccessDeniedException`.
 * @public
 */
export async function detectSupportPlan(
  client: SupportSender,
  options: CallOptions = {},
): Promise<DetectedSupportPlan> {
  assertOptions(options, CALL_OPTIONS);
  assertCallOptions(options);
  const [levels, services, cases, checks] = await Promise.all([
    ask(sendCommand(client, new DescribeSeverityLevelsCommand({}), options)),
    ask(sendCommand(client, new DescribeServicesCommand({ dryRun: true }), options)),
    ask(sendCommand(client, new DescribeCasesCommand({ dryRun: true }), options)),
    ask(sendCommand(client, new DescribeTrustedAdvisorChecksCommand({ language: "en" }), options)),
  ]);
  const answers = [levels, services, cases, checks].map(({ availability }) => availability);
  const severityLevels = levels.output?.severityLevels ?? [];
  const includesApi = answers.includes("available") || (answers.includes("not-in-plan") ? false : undefined);
  return {
    includesApi,
    severityLevels,
    checkCount: checks.output?.checks?.length,
    operations: {
      DescribeSeverityLevels: levels.availability,
      DescribeServices: services.availability,
      DescribeCases: cases.availability,
      DescribeTrustedAdvisorChecks: checks.availability,
    },
    possiblePlans: guessPlans(
      includesApi,
      severityLevels.map(({ code = "" }) => code),
    ),
  };
}

interface Answer<Output> {
  readonly availability: OperationAvailability;
  readonly output?: Output;
}

async function ask<Output>(asked: Promise<Output>): Promise<Answer<Output>> {
  try {
    return { availability: "available", output: await asked };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "DryRunOperationException") return { availability: "available" };
    if (name === "SubscriptionRequiredException") return { availability: "not-in-plan" };
    if (name === "AccessDeniedException") return { availability: "denied" };
    throw error;
  }
}

/** Source: "Choosing a severity" of the user guide, and "Compare AWS Support plans". Business and Developer end on 1 January 2027. */
const WITHOUT_API: readonly PlanName[] = ["basic", "developer"];
const BY_HIGHEST_LEVEL: readonly (readonly [level: string, plans: readonly PlanName[]])[] = [
  ["critical", ["business-support-plus", "enterprise-on-ramp", "enterprise", "unified-operations"]],
  ["urgent", ["business"]],
];

/** Returns the plans with these levels; none if the levels are ambiguous. */
function guessPlans(includesApi: boolean | undefined, levels: readonly string[]): readonly PlanName[] {
  if (includesApi === false) return WITHOUT_API;
  return BY_HIGHEST_LEVEL.find(([level]) => levels.includes(level))?.[1] ?? [];
}
