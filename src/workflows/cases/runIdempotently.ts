import { readStatus } from "../../errors/classifyError.js";
import { IncompleteResponseError } from "../../errors/IncompleteResponseError.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import { monotonicMs, throwIfAborted } from "../core/abort.js";
import { type Moment, markMoment } from "../core/moment.js";
import type { PagesDeadline } from "../core/pages.js";
import { poll } from "../core/poll.js";
import { retryUntil } from "../core/retry.js";
import type { SupportClientLike } from "../core/sender.js";
import type { ResolvedOnceOptions } from "./OnceOptions.js";
import type { SendOutcome } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";

/** A write that is marked, and how to find it. */
export interface MarkedWrite<Found> {
  readonly client: SupportClientLike;
  /** Identifies the write in this process. */
  readonly key: string;
  /** Searches everything since a time of the service for the marker. */
  find(sinceMs: number, deadline: PagesDeadline): Promise<Found | undefined>;
  send(isStale: () => boolean): Promise<SendOutcome<Found>>;
  /** The service has executed the write. */
  onResponse(output: Found): void;
  /** Makes the error of an unknown outcome. Without a `lostBy` an earlier call may have executed the write. */
  makeUnknownError(lostBy: unknown, cause: unknown): Error;
}

/** The write, and whether an earlier call, the response, or a search after a lost response showed it. */
export interface ExecutedWrite<Found> {
  readonly found: Found;
  readonly source: "previousAttempt" | "response" | "search";
  /** Further finds of the write, which another process may have executed at the same time. Undefined: not searched. */
  readonly shown: Found | undefined;
}

/** The lease of a lock may expire in a process that sleeps longer. */
const STALE_AFTER_MS = 5000;
const MAX_STALE_SENDS = 3;
const CHECK_MS = 5000;

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
  const { signal, attemptTimeoutMs, searchDelaysMs, onProgress, clockToleranceMs: toleranceMs } = options;
  // As long as the lease of a lock lasts, it excludes other processes.
  const isLocked = options.lock !== undefined;
  const started = markMoment(client);
  const deadline: PagesDeadline = { deadlineMs: options.deadlineMs, signal, attemptTimeoutMs };
  let lastSearch = started;
  let sent = 0;

  async function find(windowMs: number): Promise<Found | undefined> {
    throwIfAborted(signal);
    onProgress({ type: "searching" });
    const search = (sinceMs: number) => write.find(sinceMs, deadline);
    const searched = markMoment(client);
    const found = await searchSince(search, started, { windowMs, toleranceMs });
    lastSearch = searched;
    if (found) unconfirmedWrites.delete(client, key);
    return found;
  }

  /** Gives a write that may have been executed the time to show. */
  async function findInTime(
    windowMs: number,
    { delaysMs, lostBy }: { readonly delaysMs: readonly number[]; readonly lostBy?: unknown },
  ): Promise<Found | undefined> {
    try {
      for await (const _ of poll({ delaysMs, signal })) {
        const found = await find(windowMs);
        if (found) return found;
      }
    } catch (error) {
      throwIfAborted(signal);
      throw error instanceof TokenReusedError ? error : write.makeUnknownError(lostBy, error);
    }
    return undefined;
  }

  async function findEarlier(): Promise<Found | undefined> {
    const { searchWindowMs, previousAttempt } = options;
    const isInterrupted = previousAttempt === "interrupted" || unconfirmedWrites.isUnknown(client, key);
    if (isInterrupted) return findInTime(searchWindowMs, { delaysMs: [0, ...searchDelaysMs] });
    if (previousAttempt === "none") return undefined;
    return find(searchWindowMs).catch((error: unknown) => {
      throw error instanceof IncompleteResponseError ? write.makeUnknownError(undefined, error) : error;
    });
  }

  async function send(): Promise<SendOutcome<Found>> {
    unconfirmedWrites.add(client, key);
    onProgress({ type: "sending" });
    const isStale = () => isLocked && sent < MAX_STALE_SENDS && lastSearch.elapsedMs() > STALE_AFTER_MS;
    sent += 1;
    const outcome = await write.send(isStale).catch((error: unknown) => {
      if (!signal?.aborted) unconfirmedWrites.delete(client, key);
      throw error;
    });
    if (outcome.type === "stale") unconfirmedWrites.delete(client, key);
    if (outcome.type === "unconfirmed") onProgress({ type: "unconfirmed", cause: outcome.cause });
    return outcome;
  }

  /** Searches for the same write by another process. The own one exists, even if this search fails. */
  async function check(): Promise<Found | undefined> {
    const deadlineMs = Math.min(monotonicMs() + CHECK_MS, options.deadlineMs);
    const deadline = { deadlineMs, signal, attemptTimeoutMs };
    const search = (sinceMs: number) => write.find(sinceMs, deadline);
    return searchSince(search, started, { windowMs: 0, toleranceMs }).catch(() => undefined);
  }

  const earlier = await findEarlier();
  if (earlier) return { found: earlier, source: "previousAttempt", shown: undefined };
  for (;;) {
    const outcome = await retryUntil(send, deadline);
    if (outcome.type === "response") {
      write.onResponse(outcome.output);
      const isExclusive = isLocked && sent === 1 && started.elapsedMs() < STALE_AFTER_MS;
      const shown = isExclusive ? undefined : await check();
      return { found: outcome.output, source: "response", shown };
    }
    const isUnsent = outcome.type === "stale";
    const delaysMs = isUnsent ? [0] : searchDelaysMs;
    const lostBy = isUnsent ? undefined : outcome.cause;
    const found = await findInTime(0, { delaysMs, lostBy });
    if (found) return { found, source: isUnsent ? "previousAttempt" : "search", shown: undefined };
    if (!isUnsent && (options.onUnconfirmed === "throw" || monotonicMs() > deadline.deadlineMs)) {
      throw write.makeUnknownError(lostBy, lostBy);
    }
  }
}

/** How far before a moment a search begins. */
interface SearchStart {
  readonly windowMs: number;
  readonly toleranceMs: number;
}

const MAX_CORRECTED_SEARCHES = 3;
/** Below this a change of the clock's offset is inaccuracy: `Date` headers have whole seconds. */
const SIGNIFICANT_OFFSET_MS = 1000;

/** Searches in service time, and again if the first response shows that the local clock was too far ahead. */
export async function searchSince<Found>(
  search: (sinceMs: number) => Promise<Found | undefined>,
  moment: Moment,
  { windowMs, toleranceMs }: SearchStart,
): Promise<Found | undefined> {
  for (let count = 1; ; count++) {
    const momentMs = moment.toServiceMs();
    const found = await search(momentMs - windowMs - toleranceMs);
    const isTooLate = momentMs - moment.toServiceMs() > Math.max(toleranceMs, SIGNIFICANT_OFFSET_MS);
    if (found || !isTooLate || count === MAX_CORRECTED_SEARCHES) return found;
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
    lostBy === undefined
      ? "an earlier call may have done it"
      : `the response to ${operation} was lost (${describeError(lostBy)})`;
  const isUnseen = lostBy === cause;
  const end = isUnseen ? "a search has not found it yet" : `the search for it failed (${describeError(cause)})`;
  const call = isUnseen ? `Call ${again} again later` : `When the search works again, call ${again} again`;
  return `It is unknown whether ${what}: ${begin}, and ${end}. ${call} with the same token. It searches first, and does nothing twice.`;
}

function describeError(error: unknown): string {
  const status = readStatus(error);
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${status ? `${status}, ` : ""}${text.split("\n", 1)[0]}`;
}
