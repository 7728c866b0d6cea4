import { DEFAULT_ATTEMPT_TIMEOUT_MS } from "../core/attempts.js";
import { assertFunctions, assertNumbers, assertOptions, invalidOption } from "../core/options.js";

/**
 * What is known of earlier calls with the same token.
 *
 * `none`: there was none, so no search precedes the request. `possible`: one search precedes it. `cutOff`: there was one,
 * and it may have ended a moment ago without a result, as when a queue redelivers a message. Then the searches before the
 * request are repeated as after a lost response.
 *
 * @public
 */
export type EarlierCall = "none" | "possible" | "cutOff";

const EARLIER_CALLS: readonly EarlierCall[] = ["none", "possible", "cutOff"];

/**
 * The progress of a workflow, for `onProgress`.
 *
 * `searching` for the marker, `asking` the service to execute the request, `inDoubt` because the response was lost, with
 * the `cause`.
 *
 * @public
 */
export type OnceProgress =
  | { readonly step: "searching" | "asking" }
  | { readonly step: "inDoubt"; readonly cause: unknown };

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
 * Options of the functions that write once.
 *
 * @public
 */
export interface OnceOptions {
  /** Aborts at any point with an `AbortError`. The next call finds what was sent by then. */
  readonly signal?: AbortSignal | undefined;
  /** Default: `possible`. */
  readonly earlierCall?: EarlierCall | undefined;
  /** How long ago an earlier call with this token may have been, in milliseconds. Default: seven days. */
  readonly lookBackMs?: number | undefined;
  /**
   * The delay before each search after a lost response, in milliseconds. Default: 1, 2, 4 and 8 seconds.
   *
   * A write that no search finds counts as not executed. The sum must be longer than the service takes to execute a
   * request and to show it. Without any search no request is repeated.
   */
  readonly lookupDelaysMs?: readonly number[] | undefined;
  /** Whether a request is repeated that no search finds. Otherwise the outcome is an error. Default: true. */
  readonly askAgain?: boolean | undefined;
  /** After this time nothing is repeated, and no further page is read, in milliseconds. Default: one minute. */
  readonly maxWaitMs?: number | undefined;
  /** Limits each attempt of a request (connection, headers and body), in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
  /**
   * How far the local clock and that of the service may be apart, in milliseconds, beyond what the client has corrected.
   * Default: 15 minutes.
   */
  readonly clockToleranceMs?: number | undefined;
  /** Receives each step. */
  readonly onProgress?: ((progress: OnceProgress) => void) | undefined;
}

/** The names of the options, for checks. */
export const ONCE_OPTIONS: readonly (keyof OnceOptions)[] = [
  "signal",
  "earlierCall",
  "lookBackMs",
  "lookupDelaysMs",
  "askAgain",
  "maxWaitMs",
  "attemptTimeoutMs",
  "clockToleranceMs",
  "onProgress",
];

/** Options with their defaults. */
export type ResolvedOnceOptions = Pick<OnceOptions, "signal"> & {
  readonly [Option in Exclude<keyof OnceOptions, "signal">]-?: NonNullable<OnceOptions[Option]>;
};

const DAY_MS = 86_400_000;

export function resolveOnceOptions(options: OnceOptions & { readonly lock?: unknown }): ResolvedOnceOptions {
  assertOptions(options, [...ONCE_OPTIONS, "lock"]);
  const { signal, askAgain = true, earlierCall = "possible", onProgress, lock } = options;
  const times = {
    lookBackMs: options.lookBackMs ?? 7 * DAY_MS,
    lookupDelaysMs: [options.lookupDelaysMs ?? [1000, 2000, 4000, 8000]].flat(),
    maxWaitMs: options.maxWaitMs ?? 60_000,
    clockToleranceMs: options.clockToleranceMs ?? 15 * 60_000,
  };
  const { attemptTimeoutMs = DEFAULT_ATTEMPT_TIMEOUT_MS } = options;
  assertNumbers(times, { min: 0 });
  assertNumbers({ attemptTimeoutMs }, { min: 1 });
  if (!EARLIER_CALLS.includes(earlierCall)) invalidOption("earlierCall", earlierCall, "none, possible or cutOff");
  assertFunctions({ onProgress, lock });
  return {
    ...times,
    attemptTimeoutMs,
    signal,
    earlierCall,
    askAgain: askAgain && times.lookupDelaysMs.length > 0,
    onProgress: onProgress ?? (() => {}),
  };
}

/** Returns the options for the turn of a call. If it has waited, the call before may have executed the same write. */
export function takeTurn(options: ResolvedOnceOptions, signal: AbortSignal, hasWaited: boolean): ResolvedOnceOptions {
  const earlierCall = hasWaited && options.earlierCall === "none" ? "possible" : options.earlierCall;
  return { ...options, signal, earlierCall };
}
