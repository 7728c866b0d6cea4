import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { throwIfAborted } from "../../errors/abort.js";
import { isTransientError } from "../../errors/classifyError.js";
import { monotonicMs, sleep } from "./abort.js";
import { type CallOptions, type SupportClientLike, sendCommand } from "./sender.js";
import { recordLastFailure } from "./timeLimit.js";

/** The growth of the delays between attempts. */
export interface BackoffLimits {
  /** The delay before the second attempt, in milliseconds. It doubles with each further one. */
  readonly delayMs: number;
  readonly maxDelayMs?: number | undefined;
}

/** Returns the delay after the given number of failures, in milliseconds. Half of it is random jitter. */
export function backoffDelay(
  failures: number,
  { delayMs, maxDelayMs = Infinity }: BackoffLimits,
  random: () => number = Math.random,
): number {
  return Math.min(delayMs * 2 ** (failures - 1), maxDelayMs) * (0.5 + random() / 2);
}

/** The deadline of retries. */
export interface RetryDeadline {
  /** A time of `monotonicMs`. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Which failures are retried, how often and when. */
export interface RetryPolicy extends BackoffLimits {
  /** The maximum number of attempts, including the first. Default: no limit. */
  readonly maxAttempts?: number | undefined;
  /** No attempt starts after this time of `monotonicMs`. Default: no limit. */
  readonly deadlineMs?: number | undefined;
  /** Default: {@link isTransientError}. */
  readonly isRetryable?: ((error: unknown) => boolean) | undefined;
}

/** Runs work until it succeeds. Throws the last failure when the policy ends. */
export async function retry<Result>(
  run: () => Promise<Result>,
  policy: RetryPolicy,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const { maxAttempts = Infinity, deadlineMs = Infinity, isRetryable = isTransientError } = policy;
  let lastFailure: unknown;
  try {
    for (let failures = 1; ; failures++) {
      throwIfAborted(signal);
      try {
        return await run();
      } catch (error) {
        throwIfAborted(signal);
        const delayMs = backoffDelay(failures, policy);
        if (failures >= maxAttempts || !isRetryable(error) || monotonicMs() + delayMs > deadlineMs) throw error;
        lastFailure = error;
        await sleep(delayMs, signal);
      }
    }
  } finally {
    recordLastFailure(signal, lastFailure);
  }
}

const BACKOFF_UNTIL_DEADLINE: BackoffLimits = { delayMs: 250, maxDelayMs: 8000 };

/** Retries transient failures until the deadline, in addition to the client's own retries. */
export function retryUntil<Result>(run: () => Promise<Result>, { deadlineMs, signal }: RetryDeadline): Promise<Result> {
  return retry(run, { ...BACKOFF_UNTIL_DEADLINE, deadlineMs }, signal);
}

/** Sends an idempotent command, and retries it in addition to the client's own retries. */
export function sendWithRetry<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  client: SupportClientLike,
  command: CommandInstance<Input, Output>,
  policy: RetryPolicy,
  options: CallOptions = {},
): Promise<Output> {
  return retry(() => sendCommand(client, command, options), policy, options.signal);
}
