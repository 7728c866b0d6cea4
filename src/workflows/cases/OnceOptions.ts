import { monotonicMs } from "../core/abort.js";
import { assertOptions, OPTIONS } from "../core/options.js";
import type { CallOptions } from "../core/sender.js";

/**
 * The progress of a workflow, for `onProgress`.
 *
 * `searching`: a search for the marker starts. `sending`: a request starts. `unconfirmed`: the response was lost due to `cause`.
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
 * A lock that expires while its holder is suspended does not exclude other processes. Therefore the workflows search again
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
   * Limits the whole call, in milliseconds. Default: 60,000. No retry starts after it. When it expires, the
   * error is `OUTCOME_UNKNOWN` if a request is unconfirmed, and `TIMEOUT` otherwise.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Whether an earlier call with this token is possible. Default: `possible`.
   *
   * `none`: there was no earlier call, so the request is sent without a search. `possible`: one search precedes the request.
   * `interrupted`: an earlier call ended moments ago without a result, as when a queue redelivers a message. The searches
   * before the request are then repeated as after a lost response.
   */
  readonly previousAttempt?: "none" | "possible" | "interrupted" | undefined;
  /** Whether to resend a request that no search finds, or to throw. Default: `resend`. */
  readonly onUnconfirmed?: "resend" | "throw" | undefined;
  /** The maximum age of an earlier call with this token, in milliseconds. Default: 604,800,000 (seven days). */
  readonly searchWindowMs?: number | undefined;
  /**
   * The delay before each search after a lost response, in milliseconds. Default: 1,000, 2,000, 4,000 and 8,000.
   *
   * A write that no search finds counts as not executed. The sum of the delays must exceed the time until the service shows a
   * write. With an empty list, no request is sent again.
   */
  readonly searchDelaysMs?: readonly number[] | undefined;
  /**
   * The tolerated difference between the local clock and the service's clock after correction, in milliseconds.
   * Default: 900,000.
   */
  readonly clockToleranceMs?: number | undefined;
  /**
   * A lock that all processes share, so that only one of them writes at a time. A lease that expires does not exclude others:
   * see `OnceLock`.
   */
  readonly lock?: OnceLock | undefined;
  /** Called at each step. */
  readonly onProgress?: ((progress: OnceProgress) => void) | undefined;
}

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
  /** The end of `timeoutMs`, as a time of `monotonicMs`. */
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
