import { DescribeTrustedAdvisorCheckSummariesCommand } from "../../commands/DescribeTrustedAdvisorCheckSummariesCommand.js";
import type { TrustedAdvisorCategory, TrustedAdvisorLanguage } from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckStatus, TrustedAdvisorCheckSummary } from "../../models/trustedAdvisorResults.js";
import { mapConcurrently } from "../core/mapConcurrently.js";
import { assertInput, assertOptions, OPTIONS } from "../core/options.js";
import { assertSender, type CallOptions, type SupportClientLike } from "../core/sender.js";
import { runLimited } from "../core/timeLimit.js";
import {
  assertCheckIds,
  countBy,
  listChecks,
  listIds,
  sendWithBackoff,
  splitIntoBatches,
  toDate,
} from "./listChecks.js";

/**
 * The input of {@link summarizeChecks}.
 *
 * @public
 */
export interface SummarizeChecksInput {
  /** The checks to summarize. Default: all checks of the account's plan. */
  readonly checkIds?: readonly string[] | undefined;
  /** The language of the names. Default: `"en"`. */
  readonly language?: TrustedAdvisorLanguage | undefined;
}

/**
 * The options of {@link summarizeChecks}.
 *
 * @public
 */
export interface SummarizeChecksOptions extends CallOptions {
  /** The maximum number of concurrent requests, each for up to 50 checks. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Limits the whole call, in milliseconds. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
}

/**
 * The summary of a check, with its name and a date.
 *
 * @public
 */
export interface CheckSummary extends Omit<TrustedAdvisorCheckSummary, "timestamp"> {
  /** The display name, or `undefined` if the service does not list the check. */
  readonly name: string | undefined;
  /** The category, or `undefined` if the service does not list the check. */
  readonly category: TrustedAdvisorCategory | undefined;
  /** When the check last ran, or `undefined` if the service does not return it. */
  readonly timestamp: Date | undefined;
}

/**
 * The summary of all checks.
 *
 * @public
 */
export interface SummarizeChecksResult {
  /** The checks, in the order of the service. */
  readonly checks: readonly CheckSummary[];
  /** The number of checks by status, such as `{ ok: 41, warning: 3, error: 1 }`. */
  readonly countByStatus: { readonly [Status in TrustedAdvisorCheckStatus]?: number | undefined };
  /** The number of flagged resources. A resource that two checks flag counts twice. */
  readonly resourcesFlagged: number;
  /** The estimated monthly savings of all cost checks, in US dollars. */
  readonly estimatedMonthlySavings: number;
  /** The requested checks for which the service returned no summary. */
  readonly missingCheckIds: readonly string[];
}

/**
 * Summarizes all Trusted Advisor checks, or some.
 *
 * Lists the checks, then requests their summaries in batches. Retries throttled requests with backoff.
 *
 * @example
 * const { countByStatus, estimatedMonthlySavings } = await summarizeChecks(client);
 * console.log(countByStatus, `$${estimatedMonthlySavings}`);
 *
 * @param client - Any client with `send`.
 * @param input - A {@link SummarizeChecksInput}. Default: all checks, in English.
 * @param options - A {@link SummarizeChecksOptions}; all have defaults.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @throws `TimeoutError` when the call takes longer than `timeoutMs`.
 * @public
 */
export async function summarizeChecks(
  client: SupportClientLike,
  input: SummarizeChecksInput = {},
  options: SummarizeChecksOptions = {},
): Promise<SummarizeChecksResult> {
  assertSender(client);
  assertInput(input, INPUT_MEMBERS, OPTION_NAMES);
  assertOptions(options, OPTION_NAMES, INPUT_MEMBERS);
  assertCheckIds(input.checkIds);
  const { timeoutMs = OPTIONS.timeoutMs.default.read } = options;
  return runLimited(timeoutMs, options.signal, ({ signal }) => summarize(client, input, { ...options, signal }));
}

const INPUT_MEMBERS = ["checkIds", "language"];
const OPTION_NAMES: readonly string[] = ["concurrency", "timeoutMs", "signal", "attemptTimeoutMs"];

async function summarize(
  client: SupportClientLike,
  { checkIds, language = "en" }: SummarizeChecksInput,
  { concurrency = OPTIONS.concurrency.default, signal, attemptTimeoutMs }: SummarizeChecksOptions,
): Promise<SummarizeChecksResult> {
  const descriptions = await listChecks(client, language, { signal, attemptTimeoutMs });
  const wanted = [...new Set(checkIds ?? listIds(descriptions))];
  const batches = await mapConcurrently(splitIntoBatches(wanted), { concurrency, signal }, async (batch, inner) => {
    const command = new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds: batch });
    return (await sendWithBackoff(client, command, { signal: inner, attemptTimeoutMs })).summaries ?? [];
  });
  const descriptionOf = new Map(descriptions.map((description) => [description.id, description]));
  const checks = batches.flat().map(({ timestamp, ...summary }) => ({
    ...summary,
    name: descriptionOf.get(summary.checkId)?.name,
    category: descriptionOf.get(summary.checkId)?.category,
    timestamp: toDate(timestamp),
  }));
  const returned = new Set(checks.map(({ checkId }) => checkId));
  return {
    checks,
    countByStatus: countBy(checks.map(({ status }) => status ?? "not_available")),
    resourcesFlagged: sum(checks.map(({ resourcesSummary }) => resourcesSummary?.resourcesFlagged)),
    estimatedMonthlySavings: sum(
      checks.map(({ categorySpecificSummary }) => categorySpecificSummary?.costOptimizing?.estimatedMonthlySavings),
    ),
    missingCheckIds: wanted.filter((checkId) => !returned.has(checkId)),
  };
}

/** Adds amounts in cents, because sums of binary fractions are inexact. */
function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number = 0) => total + Math.round(number * 100), 0) / 100;
}
