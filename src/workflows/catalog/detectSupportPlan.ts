import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { DescribeServicesCommand } from "../../commands/DescribeServicesCommand.js";
import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { DescribeTrustedAdvisorChecksCommand } from "../../commands/DescribeTrustedAdvisorChecksCommand.js";
import type { SeverityLevel } from "../../models/catalog.js";
import type { SupportPlan } from "../../models/SupportPlan.js";
import { assertOptions, CALL_OPTIONS } from "../core/options.js";
import { assertSender, type CallOptions, type SupportClientLike, sendCommand } from "../core/sender.js";

/**
 * Whether an operation can be used: `available`, `denied` by an IAM policy, or `notInPlan`.
 *
 * @public
 */
export type OperationAccess = "available" | "denied" | "notInPlan";

/**
 * The access of an account to the API.
 *
 * @public
 */
export interface DetectSupportPlanResult {
  /**
   * Whether the account can use the API. `available`: at least one operation succeeded. `notInPlan`: the plan does not include
   * the API. `denied`: policies deny all four operations, so the plan is unknown.
   */
  readonly access: OperationAccess;
  /** The severity levels of the plan. Empty without a plan, or if the operation was denied. */
  readonly severityLevels: readonly SeverityLevel[];
  /** The number of Trusted Advisor checks in the plan. Undefined if the operation was denied. */
  readonly checkCount: number | undefined;
  /** The four read operations that were tried. */
  readonly operations: Readonly<
    Record<
      "DescribeSeverityLevels" | "DescribeServices" | "DescribeCases" | "DescribeTrustedAdvisorChecks",
      OperationAccess
    >
  >;
  /**
   * The plans that have these severity levels, as AWS documents them. Empty if that is ambiguous.
   *
   * An inference, because the API does not return the plan.
   */
  readonly possiblePlans: readonly SupportPlan[];
}

/**
 * Detects what the account's support plan and policies allow, without changing anything.
 *
 * No operation returns the plan. This function detects whether the plan includes the API, which severity levels it has,
 * and which of four read operations are allowed. Two of these are dry runs. Use `dryRun` to find out whether `CreateCase`
 * is allowed.
 *
 * @example
 * const { access, severityLevels } = await detectSupportPlan(client);
 * if (access === "notInPlan") console.log("Use the Support Center: this account's plan has no API.");
 *
 * @param client - Any client with `send`.
 * @param options - A `signal` that aborts it, and `attemptTimeoutMs` for each attempt of a request (default: 30,000).
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @throws The exceptions of the service, except `SubscriptionRequiredException` and `AccessDeniedException`.
 * @public
 */
export async function detectSupportPlan(
  client: SupportClientLike,
  options: CallOptions = {},
): Promise<DetectSupportPlanResult> {
  assertSender(client);
  assertOptions(options, CALL_OPTIONS);
  const [levels, services, cases, checks] = await Promise.all([
    probe(sendCommand(client, new DescribeSeverityLevelsCommand({}), options)),
    probe(sendCommand(client, new DescribeServicesCommand({ dryRun: true }), options)),
    probe(sendCommand(client, new DescribeCasesCommand({ dryRun: true }), options)),
    probe(sendCommand(client, new DescribeTrustedAdvisorChecksCommand({ language: "en" }), options)),
  ]);
  const accesses = [levels, services, cases, checks].map(({ access }) => access);
  const severityLevels = levels.output?.severityLevels ?? [];
  const access = (["available", "notInPlan"] as const).find((each) => accesses.includes(each)) ?? "denied";
  return {
    access,
    severityLevels,
    checkCount: checks.output?.checks?.length,
    operations: {
      DescribeSeverityLevels: levels.access,
      DescribeServices: services.access,
      DescribeCases: cases.access,
      DescribeTrustedAdvisorChecks: checks.access,
    },
    possiblePlans: guessPlans(
      access,
      severityLevels.map(({ code = "" }) => code),
    ),
  };
}

interface ProbeResult<Output> {
  readonly access: OperationAccess;
  readonly output?: Output;
}

async function probe<Output>(call: Promise<Output>): Promise<ProbeResult<Output>> {
  try {
    return { access: "available", output: await call };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "DryRunOperationException") return { access: "available" };
    if (name === "SubscriptionRequiredException") return { access: "notInPlan" };
    if (name === "AccessDeniedException") return { access: "denied" };
    throw error;
  }
}

/** Source: "Choosing a severity" of the user guide, and "Compare AWS Support plans". Business and Developer end on 1 January 2027. */
const WITHOUT_API: readonly SupportPlan[] = ["basic", "developer"];
const BY_HIGHEST_LEVEL: readonly (readonly [level: string, plans: readonly SupportPlan[]])[] = [
  ["critical", ["business-support-plus", "enterprise-on-ramp", "enterprise", "unified-operations"]],
  ["urgent", ["business"]],
];

/** Returns the plans with these levels; none if the levels are ambiguous. */
function guessPlans(access: OperationAccess, levels: readonly string[]): readonly SupportPlan[] {
  if (access === "notInPlan") return WITHOUT_API;
  return BY_HIGHEST_LEVEL.find(([level]) => levels.includes(level))?.[1] ?? [];
}
