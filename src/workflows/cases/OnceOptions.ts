import { assertChoice, assertNumbers } from "../core/options.js";

/**
 * What is known of earlier calls with the same token.
 *
 * `none`: there was none, so nothing is looked for before the request is sent. `possible`: one search comes first.
 * `cutOff`: one was, and it may have ended a moment ago without a result, as when a queue delivers anew; before
 * the request is sent, the search waits as after a lost answer.
 *
 * @public
 */
export type EarlierCall = "none" | "possible" | "cutOff";

const EARLIER_CALLS: readonly EarlierCall[] = ["none", "possible", "cutOff"];

/**
 * How far a workflow is, for `onProgress`.
 *
 * `searching` for the mark, `asking` the service to do it, `inDoubt` as the answer got lost: `cause` says how.
 *
 * @public
 */
export type OnceProgress =
  | { readonly step: "searching" | "asking" }
  | { readonly step: "inDoubt"; readonly cause: unknown };

/**
 * How something is done once.
 *
 * @public
 */
export interface OnceOptions {
  /** Ends the workflow with an `AbortError` at any point. Whatever was sent by then, the next call finds. */
  readonly signal?: AbortSignal | undefined;
  /** Default: `possible`. */
  readonly earlierCall?: EarlierCall | undefined;
  /** How long ago an earlier call with this token may have been, in milliseconds. Default: seven days. */
  readonly lookBackMs?: number | undefined;
  /**
   * After a lost answer: how long to wait before each search for the mark, in milliseconds. Default: 1, 2, 4 and 8
   * seconds.
   *
   * What has not shown by then counts as not done, so that all together must be longer than the service takes to
   * finish a request and to show it. Without any search nothing is asked anew.
   */
  readonly lookupDelaysMs?: readonly number[] | undefined;
  /** Whether to ask anew for what has not shown. Otherwise it is an error that the outcome is unknown. Default: true. */
  readonly askAgain?: boolean | undefined;
  /** After this time nothing is tried anew, in milliseconds. Default: one minute. */
  readonly maxWaitMs?: number | undefined;
  /**
   * How far the clock here and that of the service may be apart, in milliseconds, beyond what the client has found out
   * and corrected. Default: 15 minutes.
   */
  readonly clockToleranceMs?: number | undefined;
  /** Told of each step. */
  readonly onProgress?: ((progress: OnceProgress) => void) | undefined;
}

/** The options that a call goes by, all there. */
export type ResolvedOnceOptions = Pick<OnceOptions, "signal"> & {
  readonly [Option in Exclude<keyof OnceOptions, "signal">]-?: NonNullable<OnceOptions[Option]>;
};

const DAY_MS = 86_400_000;

export function resolveOnceOptions(options: OnceOptions): ResolvedOnceOptions {
  const { askAgain = true, earlierCall = "possible" } = options;
  const times = {
    lookBackMs: options.lookBackMs ?? 7 * DAY_MS,
    lookupDelaysMs: [options.lookupDelaysMs ?? [1000, 2000, 4000, 8000]].flat(),
    maxWaitMs: options.maxWaitMs ?? 60_000,
    clockToleranceMs: options.clockToleranceMs ?? 15 * 60_000,
  };
  assertNumbers(times, { min: 0 });
  assertChoice("earlierCall", earlierCall, EARLIER_CALLS);
  return {
    ...times,
    signal: options.signal,
    earlierCall,
    askAgain: askAgain && times.lookupDelaysMs.length > 0,
    onProgress: options.onProgress ?? (() => {}),
  };
}

/** The options for the turn of a call. Where it has waited for another one, that may have done the same. */
export function takeTurn(options: ResolvedOnceOptions, signal: AbortSignal, hasWaited: boolean): ResolvedOnceOptions {
  const earlierCall = hasWaited && options.earlierCall === "none" ? "possible" : options.earlierCall;
  return { ...options, signal, earlierCall };
}
