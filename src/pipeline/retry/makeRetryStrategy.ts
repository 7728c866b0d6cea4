import type { RetryErrorInfo, StandardRetryToken } from "@smithy/types";
import type { RateLimiter } from "./makeRateLimiter.js";
import { wait } from "./wait.js";

/** How much retrying a client may do before successes have to pay for more. */
const CAPACITY = 500;

/**
 * Tries again what is transient or throttled, after a random wait that grows with the attempts.
 *
 * @param limiter - Makes the strategy adaptive: holds back all attempts while the service throttles.
 */
export function makeRetryStrategy(maxAttempts: number, limiter?: RateLimiter) {
  let capacity = CAPACITY;
  return {
    mode: limiter ? "adaptive" : "standard",

    async acquireInitialRetryToken(scope: string): Promise<StandardRetryToken> {
      if (limiter) await limiter.waitForTurn();
      return makeToken(0, scope.includes(":longpoll"));
    },

    async refreshRetryTokenForRetry(token: StandardRetryToken, { errorType, retryAfterHint }: RetryErrorInfo) {
      const isThrottled = errorType === "THROTTLING";
      limiter?.recordAnswer(isThrottled);
      // Lets an abort that has already happened be heard before a refusal.
      await undefined;
      const retries = token.getRetryCount();
      const isLongPoll = token.isLongPoll?.() === true;
      const cost = isThrottled ? 5 : 14;
      const isAffordable = capacity >= cost;
      const isWorthwhile = (isThrottled || errorType === "TRANSIENT") && retries + 1 < maxAttempts;
      if (isWorthwhile && (isAffordable || isLongPoll)) {
        const delayMs = chooseDelay(retries, isThrottled, retryAfterHint);
        if (isAffordable) capacity -= cost;
        if (isAffordable || delayMs > 0) await wait(delayMs);
        if (isAffordable) {
          await limiter?.waitForTurn();
          return makeToken(retries + 1, isLongPoll, cost, delayMs);
        }
      }
      throw new Error("No retry");
    },

    recordSuccess(token: StandardRetryToken): void {
      limiter?.recordAnswer(false);
      capacity = Math.min(CAPACITY, capacity + (token.getRetryCost() ?? 1));
    },
  };
}

function chooseDelay(retries: number, isThrottled: boolean, retryAfter: Date | undefined): number {
  const baseMs = isThrottled ? 1_000 : 50;
  const limitMs = 20_000;
  const ownMs = Math.floor(Math.random() * Math.min(baseMs * 2 ** retries, limitMs));
  if (!retryAfter) return ownMs;
  const extraLimitMs = 5_000;
  return Math.max(ownMs, Math.min(retryAfter.getTime() - Date.now(), ownMs + extraLimitMs));
}

/** Whoever gets a token has already waited: no delay is left, and the log tells of the one that was. */
function makeToken(retries: number, isLongPoll: boolean, cost?: number, acquisitionDelay = 0) {
  return {
    getRetryCount: () => retries,
    getRetryDelay: () => 0,
    getRetryCost: () => cost,
    isLongPoll: () => isLongPoll,
    $retryLog: { acquisitionDelay },
  };
}
