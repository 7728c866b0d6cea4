import { TokenReusedError } from "../../errors/TokenReusedError.js";
import { pause } from "../core/pause.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import type { Asked } from "./askOnce.js";
import { forgetDoubt, isDoubted, rememberDoubt } from "./doubts.js";
import type { ResolvedOnceOptions } from "./OnceOptions.js";
import { type Patience, persistUntil } from "./persistUntil.js";
import { ANSWER_INCOMPLETE } from "./requireList.js";

/** What is to be done once. */
export interface OnceSteps<Found> {
  readonly client: object;
  /** By what this process knows it. */
  readonly key: string;
  /** Looks for the mark in all since a time. */
  find(sinceMs: number, patience: Patience): Promise<Found | undefined>;
  /** Sends the marked request. */
  ask(): Promise<Asked<Found>>;
  /** Makes the error that says that nobody can know. */
  describeUnknown(lostBy: unknown, cause: unknown): Error;
}

/** What was done, and what tells so: the search before, the answer, or a search after it got lost. */
export interface Done<Found> {
  readonly found: Found;
  readonly toldBy: "earlierCall" | "answer" | "search";
}

/**
 * Looks first, asks, and after a lost answer looks again before it asks again.
 *
 * What was sent stays in doubt until it shows: its caller can leave before the answer is there, and the service may
 * show later what it has answered.
 */
export async function doOnce<Found>(steps: OnceSteps<Found>, options: ResolvedOnceOptions): Promise<Done<Found>> {
  const { client, key } = steps;
  const { signal, lookupDelaysMs, onProgress } = options;
  const startedMs = Date.now();
  const patience: Patience = { deadlineMs: startedMs + options.maxWaitMs, signal };

  async function find(sinceMs: number): Promise<Found | undefined> {
    throwIfAborted(signal);
    onProgress({ step: "searching" });
    const found = await steps.find(sinceMs - options.clockToleranceMs, patience);
    if (found) forgetDoubt(client, key);
    return found;
  }

  /** Gives what may have been done the time to show. */
  async function findInTime(
    sinceMs: number,
    { delaysMs, lostBy }: { readonly delaysMs: readonly number[]; readonly lostBy?: unknown },
  ): Promise<Found | undefined> {
    try {
      for (const delayMs of delaysMs) {
        await pause(delayMs, signal);
        const found = await find(sinceMs);
        if (found) return found;
      }
    } catch (error) {
      throwIfAborted(signal);
      throw error instanceof TokenReusedError ? error : steps.describeUnknown(lostBy, error);
    }
    return undefined;
  }

  async function findEarlier(): Promise<Found | undefined> {
    const sinceMs = startedMs - options.lookBackMs;
    const isCutOff = options.earlierCall === "cutOff" || isDoubted(client, key);
    if (isCutOff) return findInTime(sinceMs, { delaysMs: [0, ...lookupDelaysMs] });
    if (options.earlierCall === "none") return undefined;
    return find(sinceMs).catch((error: unknown) => {
      throw (error as { code?: unknown }).code === ANSWER_INCOMPLETE ? steps.describeUnknown(undefined, error) : error;
    });
  }

  async function ask(): Promise<Asked<Found>> {
    onProgress({ step: "asking" });
    rememberDoubt(client, key);
    const asked = await steps.ask().catch((error: unknown) => {
      if (!signal?.aborted) forgetDoubt(client, key);
      throw error;
    });
    if (asked.isInDoubt) onProgress({ step: "inDoubt", cause: asked.cause });
    return asked;
  }

  const earlier = await findEarlier();
  if (earlier) return { found: earlier, toldBy: "earlierCall" };
  for (;;) {
    const asked = await persistUntil(ask, patience);
    if (!asked.isInDoubt) return { found: asked.output, toldBy: "answer" };
    const found = await findInTime(startedMs, { delaysMs: lookupDelaysMs, lostBy: asked.cause });
    if (found) return { found, toldBy: "search" };
    if (!options.askAgain || Date.now() > patience.deadlineMs) {
      throw steps.describeUnknown(asked.cause, asked.cause);
    }
  }
}
