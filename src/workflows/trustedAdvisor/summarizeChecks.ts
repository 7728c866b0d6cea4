import { DescribeTrustedAdvisorCheckSummariesCommand } from "../../commands/DescribeTrustedAdvisorCheckSummariesCommand.js";
import type { TrustedAdvisorCategory, TrustedAdvisorLanguage } from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckSummary } from "../../models/trustedAdvisorResults.js";
import { requireNumbers } from "../core/requireNumbers.js";
import type { SupportSender } from "../core/SupportSender.js";
import { listChecks } from "./listChecks.js";
import { mapBounded } from "./mapBounded.js";
import { parseTimestamp } from "./parseTimestamp.js";
import { requireCheckIds } from "./requireCheckIds.js";
import { sendPatiently } from "./sendPatiently.js";
import { splitIntoBatches } from "./splitIntoBatches.js";

/**
 * The options of {@link summarizeChecks}.
 *
 * @public
 */
export interface SummarizeChecksOptions {
  /** Only these checks. Default: all of the account's plan. */
  readonly checkIds?: readonly string[] | undefined;
  /** The language of the names. Default: `en`. */
  readonly language?: TrustedAdvisorLanguage | undefined;
  /** How many calls run at the same time, each for up to 50 checks. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Ends it with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * What a check found, in brief, with its name and a date.
 *
 * @public
 */
export interface NamedCheckSummary extends Omit<TrustedAdvisorCheckSummary, "timestamp"> {
  /** What people read; absent when the service does not list the check. */
  readonly name: string | undefined;
  /** What the check looks after; absent when the service does not list it. */
  readonly category: TrustedAdvisorCategory | undefined;
  /** When it last ran; the service leaves it out at times. */
  readonly timestamp: Date | undefined;
}

/**
 * What all checks found, in brief.
 *
 * @public
 */
export interface ChecksSummary {
  /** Each check, in the service's order. */
  readonly checks: readonly NamedCheckSummary[];
  /** How many checks have each status, such as `{ ok: 41, warning: 3, error: 1 }`. */
  readonly countByStatus: Readonly<Record<string, number>>;
  /** How many resources all checks together flag. One that two checks flag counts twice. */
  readonly resourcesFlagged: number;
  /** What following the advice would save a month, as the checks of costs estimate it. */
  readonly estimatedMonthlySavings: number;
  /** Checks that were asked for, and of which the service told nothing. */
  readonly missingCheckIds: readonly string[];
}

/**
 * Sums up what all Trusted Advisor checks found, or some.
 *
 * It asks for the checks, then for their summaries in batches, a few at a time; when the service throttles, it waits.
 *
 * @example
 * const { countByStatus, estimatedMonthlySavings } = await summarizeChecks(client);
 * console.log(countByStatus, `$${estimatedMonthlySavings}`);
 *
 * @param client - Any client with `send`.
 * @param options - A {@link SummarizeChecksOptions}; all have defaults.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when the concurrency is no count, or
 *   `checkIds` no list.
 * @public
 */
export async function summarizeChecks(
  client: SupportSender,
  { checkIds, language = "en", concurrency = 4, signal }: SummarizeChecksOptions = {},
): Promise<ChecksSummary> {
  requireCheckIds(checkIds);
  requireNumbers({ concurrency }, 1);
  const descriptions = await listChecks(client, language, signal);
  const wanted = [...new Set(checkIds ?? descriptions.map(({ id }) => id ?? ""))];
  const batches = await mapBounded(splitIntoBatches(wanted), { concurrency, signal }, async (batch) => {
    const command = new DescribeTrustedAdvisorCheckSummariesCommand({ checkIds: batch });
    return (await sendPatiently(client, command, signal)).summaries ?? [];
  });
  const descriptionOf = new Map(descriptions.map((description) => [description.id, description]));
  const checks = batches.flat().map(({ timestamp, ...summary }) => ({
    ...summary,
    name: descriptionOf.get(summary.checkId)?.name,
    category: descriptionOf.get(summary.checkId)?.category,
    timestamp: parseTimestamp(timestamp),
  }));
  const told = new Set(checks.map(({ checkId }) => checkId));
  return {
    checks,
    countByStatus: countBy(checks.map(({ status }) => status ?? "not_available")),
    resourcesFlagged: sum(checks.map(({ resourcesSummary }) => resourcesSummary?.resourcesFlagged)),
    estimatedMonthlySavings: sum(
      checks.map(({ categorySpecificSummary }) => categorySpecificSummary?.costOptimizing?.estimatedMonthlySavings),
    ),
    missingCheckIds: wanted.filter((checkId) => !told.has(checkId)),
  };
}

function countBy(statuses: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Money is added in hundredths, so that no dust of binary fractions is left. */
function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number = 0) => total + Math.round(number * 100), 0) / 100;
}
