import { monotonicMs } from "../core/abort.js";
import { assertOptions, OPTIONS } from "../core/options.js";
import type { CallOptions } from "../core/sender.js";

/**
 * The progress of a workflow, for `onProgress`.
 *
 * `searching` for the marker, `sending` the request, `unconfirmed` because the response was lost, with the `cause`.
 *
 * @public
 */
export type OnceProgress =
  | { readonly type: "searching" }
  | { readonly type: "sending" }
  | { readonly type: "unconfirmed"; readonly cause: unknown };

/**
 * Runs its callback in one process at a time per key, and returns the callback's result or that of an earlier run.
 *
 * A lock that expires while its holder sleeps does not exclude other processes. Therefore the workflows search again
 * before a late request, and after a long run.
 *
 * @param key - `case TOKEN`, or `message CASEID/TOKEN`.
 * @public
 */
export type OnceLock = <Result>(key: string, run: () => Promise<Result>) => Promise<Result>;

/**
 * Options of {@link createCaseOnce} and {@link addCommunicationOnce}.
 *
 * @public
 */
export interface OnceOptions extends CallOptions {
  /**
   * Limits the whole call, in milliseconds. Default: 60,000. No retry starts that would end later. When it expires, the
   * error is `OUTCOME_UNKNOWN` if a request is unconfirmed, and `TIMEOUT` otherwise.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * What is known of earlier calls with this token. Default: `possible`.
   *
   * `none`: there was none, so no search precedes the request. `possible`: one search precedes it. `interrupted`: there was
   * one, and it may have ended a moment ago without a result, as when a queue redelivers a message. Then the searches
   * before the request are repeated as after a lost response.
   */
  readonly previousAttempt?: "none" | "possible" | "interrupted" | undefined;
  /** Whether a request that no search finds is sent again, or ends the call with an error. Default: `resend`. */
  readonly onUnconfirmed?: "resend" | "throw" | undefined;
  /** How long ago an earlier call with this token may have been, in milliseconds. Default: 604,800,000 (seven days). */
  readonly searchWindowMs?: number | undefined;
  /**
   * The delay before each search after a lost response, in milliseconds. Default: 1,000, 2,000, 4,000 and 8,000.
   *
   * A write that no search finds counts as not executed. The sum must be longer than the service takes to execute a
   * request and to show it. Without any search no request is sent again.
   */
  readonly searchDelaysMs?: readonly number[] | undefined;
  /**
   * How far the local clock and that of the service may be apart, in milliseconds, beyond what the client has corrected.
   * Default: 900,000.
   */
  readonly clockToleranceMs?: number | undefined;
  /**
   * A store that all processes share, so that no two of them write at once. A lease that expires is no exclusion: see
   * `OnceLock`.
   */
  readonly lock?: OnceLock | undefined;
  /** Receives each step. */
  readonly onProgress?: ((progress: OnceProgress) => void) | undefined;
}

/** The names of the options, for checks. */
export const ONCE_OPTIONS: readonly (keyof OnceOptions)[] = [
  "timeoutMs",
  "previousAttempt",
  "onUnconfirmed",
  "searchWindowMs",
  "searchDelaysMs",
  "clockToleranceMs",
  "lock",
  "onProgress",
  "signal",
  "attemptTimeoutMs",
];

/** Options with their defaults. */
export type ResolvedOnceOptions = Pick<OnceOptions, "signal" | "lock"> & {
  readonly [Option in Exclude<keyof OnceOptions, "signal" | "lock">]-?: NonNullable<OnceOptions[Option]>;
} & {
  /** When `timeoutMs` expires, as a time of `monotonicMs`. */
  readonly deadlineMs: number;
};

export function resolveOnceOptions(options: OnceOptions, inputNames: readonly string[] = []): ResolvedOnceOptions {
  assertOptions(options, ONCE_OPTIONS, inputNames);
  const { signal, lock, onProgress, timeoutMs = OPTIONS.timeoutMs.default.once } = options;
  const { searchDelaysMs = OPTIONS.searchDelaysMs.default, onUnconfirmed = OPTIONS.onUnconfirmed.default } = options;
  return {
    signal,
    lock,
    timeoutMs,
    deadlineMs: monotonicMs() + timeoutMs,
    attemptTimeoutMs: options.attemptTimeoutMs ?? OPTIONS.attemptTimeoutMs.default,
    previousAttempt: options.previousAttempt ?? OPTIONS.previousAttempt.default,
    onUnconfirmed: searchDelaysMs.length === 0 ? "throw" : onUnconfirmed,
    searchWindowMs: options.searchWindowMs ?? OPTIONS.searchWindowMs.default,
    searchDelaysMs,
    clockToleranceMs: options.clockToleranceMs ?? OPTIONS.clockToleranceMs.default,
    onProgress: onProgress ?? (() => {}),
  };
}
