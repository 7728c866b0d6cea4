import { wait } from "./wait.js";

export type RateLimiter = ReturnType<typeof makeRateLimiter>;

const MIN_RATE = 0.5;

/** Measures how often this client sends, and once it is throttled, allows less. All rates are per second. */
export function makeRateLimiter() {
  let throttledAt = now();
  let measuredAt = Math.floor(throttledAt);
  let requests = 0;
  let measuredRate = 0;
  let lastMaxRate = 0;
  let isLimiting = false;
  let filledAt = 0;
  let fillRate = MIN_RATE;
  let tokens = 0;

  /** The bucket holds what flows in within a second, but at least one. */
  function fill(): void {
    const time = now();
    tokens = Math.min(tokens + (time - (filledAt || time)) * fillRate, Math.max(fillRate, 1));
    filledAt = time;
  }

  return {
    recordAnswer(isThrottled: boolean): void {
      // How much the latest half second counts against the ones before.
      const smooth = 0.8;
      // To what throttling slows down, and how fast the rate then grows back, along a cubic curve.
      const beta = 0.7;
      const scale = 0.4;
      const time = now();
      const halfSecond = Math.floor(time * 2) / 2;
      requests++;
      if (halfSecond > measuredAt) {
        measuredRate = round((requests / (halfSecond - measuredAt)) * smooth + measuredRate * (1 - smooth));
        requests = 0;
        measuredAt = halfSecond;
      }

      let rate: number;
      if (isThrottled) {
        lastMaxRate = isLimiting ? Math.min(measuredRate, fillRate) : measuredRate;
        rate = round(lastMaxRate * beta);
        throttledAt = time;
        isLimiting = true;
      } else {
        const flatAfter = round(((lastMaxRate * (1 - beta)) / scale) ** (1 / 3));
        rate = round(scale * (time - throttledAt - flatAfter) ** 3 + lastMaxRate);
      }
      fill();
      fillRate = Math.max(Math.min(rate, 2 * measuredRate), MIN_RATE);
    },

    async waitForTurn(): Promise<void> {
      while (isLimiting) {
        fill();
        if (tokens >= 1) {
          tokens--;
          return;
        }
        await wait(((1 - tokens) / fillRate) * 1000);
      }
    },
  };
}

function now(): number {
  return Date.now() / 1000;
}

function round(rate: number): number {
  return Number(rate.toFixed(8));
}
