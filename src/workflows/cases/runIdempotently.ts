import { readStatus } from "../../errors/classifyError.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import { throwIfAborted } from "../core/abort.js";
import { RESPONSE_INCOMPLETE } from "../core/pages.js";
import { poll } from "../core/poll.js";
import { type RetryDeadline, retryUntil } from "../core/retry.js";
import type { ResolvedOnceOptions } from "./OnceOptions.js";
import type { SendOutcome } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";

/** A write that is marked, and how to find it. */
export interface MarkedWrite<Found> {
  readonly client: object;
  /** Identifies the write in this process. */
  readonly key: string;
  /** Searches everything since a time for the marker. */
  find(sinceMs: number, deadline: RetryDeadline): Promise<Found | undefined>;
  send(): Promise<SendOutcome<Found>>;
  /** Makes the error of an unknown outcome. Without a `lostBy` an earlier call may have executed the write. */
  makeUnknownError(lostBy: unknown, cause: unknown): Error;
}

/** The write, and whether an earlier call, the response, or a search after a lost response showed it. */
export interface ExecutedWrite<Found> {
  readonly found: Found;
  readonly source: "earlierCall" | "response" | "search";
}

/**
 * Searches, sends, and after a lost response searches again before it sends again.
 *
 * A write that was sent stays unconfirmed until it shows: its caller can leave before the response, and the service may
 * show it later than it responds.
 */
export async function runIdempotently<Found>(
  write: MarkedWrite<Found>,
  options: ResolvedOnceOptions,
): Promise<ExecutedWrite<Found>> {
  const { client, key } = write;
  const { signal, lookupDelaysMs, onProgress } = options;
  const startedMs = Date.now();
  const deadline: RetryDeadline = { deadlineMs: startedMs + options.maxWaitMs, signal };

  async function find(sinceMs: number): Promise<Found | undefined> {
    throwIfAborted(signal);
    onProgress({ step: "searching" });
    const found = await write.find(sinceMs - options.clockToleranceMs, deadline);
    if (found) unconfirmedWrites.delete(client, key);
    return found;
  }

  /** Gives a write that may have been executed the time to show. */
  async function findInTime(
    sinceMs: number,
    { delaysMs, lostBy }: { readonly delaysMs: readonly number[]; readonly lostBy?: unknown },
  ): Promise<Found | undefined> {
    try {
      for await (const _ of poll({ delaysMs, signal })) {
        const found = await find(sinceMs);
        if (found) return found;
      }
    } catch (error) {
      throwIfAborted(signal);
      throw error instanceof TokenReusedError ? error : write.makeUnknownError(lostBy, error);
    }
    return undefined;
  }

  async function findEarlier(): Promise<Found | undefined> {
    const sinceMs = startedMs - options.lookBackMs;
    const isCutOff = options.earlierCall === "cutOff" || unconfirmedWrites.isUnknown(client, key);
    if (isCutOff) return findInTime(sinceMs, { delaysMs: [0, ...lookupDelaysMs] });
    if (options.earlierCall === "none") return undefined;
    return find(sinceMs).catch((error: unknown) => {
      throw (error as { code?: unknown }).code === RESPONSE_INCOMPLETE
        ? write.makeUnknownError(undefined, error)
        : error;
    });
  }

  async function send(): Promise<SendOutcome<Found>> {
    onProgress({ step: "asking" });
    unconfirmedWrites.add(client, key);
    const outcome = await write.send().catch((error: unknown) => {
      if (!signal?.aborted) unconfirmedWrites.delete(client, key);
      throw error;
    });
    if (outcome.isUnconfirmed) onProgress({ step: "inDoubt", cause: outcome.cause });
    return outcome;
  }

  const earlier = await findEarlier();
  if (earlier) return { found: earlier, source: "earlierCall" };
  for (;;) {
    const outcome = await retryUntil(send, deadline);
    if (!outcome.isUnconfirmed) return { found: outcome.output, source: "response" };
    const found = await findInTime(startedMs, { delaysMs: lookupDelaysMs, lostBy: outcome.cause });
    if (found) return { found, source: "search" };
    if (!options.askAgain || Date.now() > deadline.deadlineMs) {
      throw write.makeUnknownError(outcome.cause, outcome.cause);
    }
  }
}

/** A write whose outcome is unknown. */
export interface UnknownWrite {
  /** Such as `the case was opened`. */
  readonly what: string;
  readonly operation: string;
  /** The function to call again. */
  readonly again: string;
  /** Why the response was lost; undefined if it was that of an earlier call. */
  readonly lostBy: unknown;
  /** The last failure. */
  readonly cause: unknown;
}

/** Returns the message of the error of an unknown outcome. */
export function describeUnknown({ what, operation, again, lostBy, cause }: UnknownWrite): string {
  const begin =
    lostBy === undefined ? "an earlier call may have done it" : `the answer to ${operation} got lost (${name(lostBy)})`;
  const isUnseen = lostBy === cause;
  const end = isUnseen ? "nothing with its mark has shown" : `the search for its mark failed (${name(cause)})`;
  const call = isUnseen ? `Call ${again} again later` : `When that is over, call ${again} again`;
  return (
    `Failed to tell whether ${what}: ${begin}, and ${end}. ` +
    `${call} with the same token: it looks first, and does nothing twice.`
  );
}

function name(error: unknown): string {
  const status = readStatus(error);
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${status ? `${status}, ` : ""}${text.split("\n", 1)[0]}`;
}
