import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeServicesCommand } from "../../commands/DescribeServicesCommand.js";
import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { DescribeTrustedAdvisorChecksCommand } from "../../commands/DescribeTrustedAdvisorChecksCommand.js";
import type { SeverityLevel } from "../../models/catalog.js";
import { assertOptions, CALL_OPTIONS } from "../core/options.js";
import { type CallOptions, type SupportSender, sendCommand } from "../core/sender.js";

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
 * Whether an operation can be used: `available`, `denied` by an IAM policy, or `not-in-plan`.
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
  /** Whether the plan includes the API. Undefined if all four operations were denied. */
  readonly includesApi: boolean | undefined;
  /** The severity levels of the plan. Empty without a plan, or if the operation was denied. */
  readonly severityLevels: readonly SeverityLevel[];
  /** The number of Trusted Advisor checks in the plan. Undefined if the operation was denied. */
  readonly checkCount: number | undefined;
  /** The four read operations that were tried. */
  readonly operations: Readonly<Record<AskedOperation, OperationAvailability>>;
  /**
   * The plans that have these severity levels, as AWS documents them. Empty if that is ambiguous.
   *
   * An inference, because the API does not return the plan.
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
 * Detects what the account's support plan and policies allow, without changing anything.
 *
 * No operation returns the plan. This function detects whether the plan includes the API, which severity levels it has,
 * and which of four read operations are allowed. Two of these are dry runs. Use `dryRun` to find out whether `CreateCase`
 * is allowed.
 *
 * @example
 * const { includesApi, severityLevels } = await detectSupportPlan(client);
 * if (!includesApi) console.log("Use the Support Center: this account's plan has no API.");
 *
 * @param client - Any client with `send`.
 * @param options - A `signal` that aborts it, and `attemptTimeoutMs` for each attempt of a request (default: 30,000).
 * @throws The exceptions of the service, except `SubscriptionRequiredException` and `AccessDeniedException`.
 * @public
 */
export async function detectSupportPlan(
  client: SupportSender,
  options: CallOptions = {},
): Promise<DetectedSupportPlan> {
  assertOptions(options, CALL_OPTIONS);
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
