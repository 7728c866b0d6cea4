import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { DescribeTrustedAdvisorChecksCommand } from "../../commands/DescribeTrustedAdvisorChecksCommand.js";
import { classifyError } from "../../errors/classifyError.js";
import { parseTime } from "../../models/time.js";
import type { TrustedAdvisorCheckDescription, TrustedAdvisorLanguage } from "../../models/trustedAdvisor.js";
import { invalidOption } from "../core/options.js";
import { sendWithRetry } from "../core/retry.js";
import type { CallOptions, SupportClientLike } from "../core/sender.js";

/** Throttling can outlast the client's own retries. */
const BACKOFF = { maxAttempts: 7, delayMs: 500 };
/** Clients do not retry an error without code, as when a proxy drops a connection. */
const MAX_DROPPED_CONNECTIONS = 3;
/** AWS publishes no limit for lists of check ids. Small batches are cheap to retry. */
const BATCH_SIZE = 50;

/** Returns all checks of the account's plan. */
export async function listChecks(
  client: SupportClientLike,
  language: TrustedAdvisorLanguage,
  options: CallOptions,
): Promise<readonly TrustedAdvisorCheckDescription[]> {
  const { checks } = await sendWithBackoff(client, new DescribeTrustedAdvisorChecksCommand({ language }), options);
  return checks ?? [];
}

/** Returns the ids of checks. One that has none cannot be requested, and would make the service reject the others. */
export function listIds(checks: readonly TrustedAdvisorCheckDescription[]): string[] {
  return checks.flatMap(({ id }) => id || []);
}

/** Sends a command. Retries throttling and dropped connections. */
export function sendWithBackoff<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  client: SupportClientLike,
  command: CommandInstance<Input, Output>,
  options: CallOptions,
): Promise<Output> {
  let drops = 0;
  function isRetryable(error: unknown): boolean {
    const { kind, isRetryable } = classifyError(error);
    if (kind === "throttling") return true;
    const isDropped =
      kind === "connection" && isRetryable && !(error instanceof Error && error.name === "TimeoutError");
    return isDropped && ++drops < MAX_DROPPED_CONNECTIONS;
  }
  return sendWithRetry(client, command, { ...BACKOFF, isRetryable }, options);
}

/** Splits check ids into one list per request. */
export function splitIntoBatches(checkIds: readonly string[]): string[][] {
  const count = Math.ceil(checkIds.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, index) => checkIds.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE));
}

/** Counts values, such as statuses. */
export function countBy<Value extends string>(values: readonly Value[]): { [Key in Value]?: number } {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts) as { [Key in Value]?: number };
}

/** Rejects a string, whose characters would otherwise count as ids. */
export function assertCheckIds(checkIds: readonly string[] | undefined): void {
  if (checkIds == null || (typeof checkIds === "object" && Symbol.iterator in checkIds)) return;
  invalidOption("checkIds", checkIds, "a list of ids, or omit it");
}

/** Parses a time of the service. Returns `undefined` if it is missing. */
export function toDate(timestamp: string | null | undefined): Date | undefined {
  const timeMs = parseTime(timestamp);
  return Number.isNaN(timeMs) ? undefined : new Date(timeMs);
}
