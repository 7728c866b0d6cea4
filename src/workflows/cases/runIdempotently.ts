import { throwIfAborted } from "../../errors/abort.js";
import { readStatus } from "../../errors/classifyError.js";
import { IncompleteResponseError } from "../../errors/IncompleteResponseError.js";
import { OutcomeUnknownError } from "../../errors/OutcomeUnknownError.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import { monotonicMs } from "../core/abort.js";
import type { PagesDeadline } from "../core/pages.js";
import { poll } from "../core/poll.js";
import { retryUntil } from "../core/retry.js";
import type { SupportClientLike } from "../core/sender.js";
import { type Timestamp, takeTimestamp } from "../core/timestamp.js";
import type { ResolvedOnceOptions } from "./OnceOptions.js";
import type { SendOutcome } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";

/** A marked write, and how to find it. */
export interface MarkedWrite<Found> {
  readonly client: SupportClientLike;
  /** Identifies the write in this process. */
  readonly key: string;
  /** Searches everything since a service time (epoch milliseconds) for the marker. */
  find(sinceMs: number, deadline: PagesDeadline): Promise<Found | undefined>;
  send(isStale: () => boolean): Promise<SendOutcome<Found>>;
  /** Called when the service has executed the write. */
  onResponse(output: Found): void;
  /** Returns the error for an unknown outcome. Without `responseError`, an earlier call may have executed the write. */
  makeUnknownError(responseError: unknown, cause: unknown): Error;
}

/** The executed write, and its source: an earlier call, the response, or a search after a lost response. */
export interface ExecutedWrite<Found> {
  readonly found: Found;
  readonly source: "previousAttempt" | "response" | "search";
  /** Further copies of the write, by other processes. `undefined` if it was not searched for. */
  readonly shown: Found | undefined;
}

/** A lock's lease may expire while the process is suspended for longer. */
const STALE_AFTER_MS = 5000;
const MAX_STALE_SENDS = 3;
const CHECK_MS = 5000;

/**
 * Searches and sends. After a lost response, searches again before it sends again.
 *
 * A sent write stays unconfirmed until a search finds it. Its caller may abort before the response, and the service may show
 * the write later than it responds.
 */
export async function runIdempotently<Found>(
  write: MarkedWrite<Found>,
  options: ResolvedOnceOptions,
): Promise<ExecutedWrite<Found>> {
  const { client, key } = write;
  const { signal, attemptTimeoutMs, searchDelaysMs, onProgress, clockToleranceMs: toleranceMs } = options;
  // A lock excludes other processes as long as its lease lasts.
  const isLocked = options.lock !== undefined;
  const started = takeTimestamp(client);
  const deadline: PagesDeadline = { deadlineMs: options.deadlineMs, signal, attemptTimeoutMs };
  let lastSearch = started;
  let sent = 0;

  async function find(windowMs: number): Promise<Found | undefined> {
    throwIfAborted(signal);
    onProgress({ type: "searching" });
    const search = (sinceMs: number) => write.find(sinceMs, deadline);
    const searched = takeTimestamp(client);
    const found = await searchSince(search, started, { windowMs, toleranceMs });
    lastSearch = searched;
    if (found) unconfirmedWrites.delete(client, key);
    return found;
  }

  /** Searches repeatedly for a write that may have been executed, until it is visible. */
  async function findInTime(
    windowMs: number,
    { delaysMs, responseError }: { readonly delaysMs: readonly number[]; readonly responseError?: unknown },
  ): Promise<Found | undefined> {
    try {
      for await (const _ of poll({ delaysMs, signal })) {
        const found = await find(windowMs);
        if (found) return found;
      }
    } catch (error) {
      throwIfAborted(signal);
      throw error instanceof TokenReusedError ? error : write.makeUnknownError(responseError, error);
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

  /** Searches for copies by other processes. A failure is ignored, because this call's write exists. */
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
    const responseError = isUnsent ? undefined : outcome.cause;
    const found = await findInTime(0, { delaysMs, responseError });
    if (found) return { found, source: isUnsent ? "previousAttempt" : "search", shown: undefined };
    if (!isUnsent && (options.onUnconfirmed === "throw" || monotonicMs() > deadline.deadlineMs)) {
      throw write.makeUnknownError(responseError, responseError);
    }
  }
}

/** How far before a timestamp a search starts. */
interface SearchStart {
  readonly windowMs: number;
  readonly toleranceMs: number;
}

const MAX_CORRECTED_SEARCHES = 3;
/** Smaller changes of the clock offset are noise, because `Date` headers have whole seconds. */
const SIGNIFICANT_OFFSET_MS = 1000;

/** Searches in service time. Searches again if the first response shows that the local clock was too far ahead. */
export async function searchSince<Found>(
  search: (sinceMs: number) => Promise<Found | undefined>,
  timestamp: Timestamp,
  { windowMs, toleranceMs }: SearchStart,
): Promise<Found | undefined> {
  for (let count = 1; ; count++) {
    const timeMs = timestamp.toServiceMs();
    const found = await search(timeMs - windowMs - toleranceMs);
    const isTooLate = timeMs - timestamp.toServiceMs() > Math.max(toleranceMs, SIGNIFICANT_OFFSET_MS);
    if (found || !isTooLate || count === MAX_CORRECTED_SEARCHES) return found;
  }
}

/** A write whose outcome is unknown. */
interface UnknownWrite {
  readonly operation: "CreateCase" | "AddCommunicationToCase";
  readonly token: string;
  readonly caseId?: string;
  /** The fact that is unknown, such as `the case was opened`. */
  readonly fact: string;
  /** The function to call again. */
  readonly again: string;
}

/**
 * Returns the error for an unknown outcome.
 *
 * @param responseError - The error of the lost response. `undefined` if the response of an earlier call was lost.
 * @param cause - The last failure.
 */
export function outcomeUnknown(
  { fact, again, ...facts }: UnknownWrite,
  responseError: unknown,
  cause: unknown,
): OutcomeUnknownError {
  const begin =
    responseError === undefined
      ? "an earlier call may have done it"
      : `the response to ${facts.operation} was lost (${describeError(responseError)})`;
  const isUnseen = responseError === cause;
  const end = isUnseen ? "a search has not found it yet" : `the search for it failed (${describeError(cause)})`;
  const call = isUnseen ? `Call ${again} again later` : `When the search works again, call ${again} again`;
  const message = `It is unknown whether ${fact}: ${begin}, and ${end}. ${call} with the same token. It searches first, and does nothing twice.`;
  return new OutcomeUnknownError(message, { ...facts, cause });
}

function describeError(error: unknown): string {
  const status = readStatus(error);
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${status ? `${status}, ` : ""}${text.split("\n", 1)[0]}`;
}
