import fc, { type Arbitrary } from "fast-check";
import { supportOperations } from "./supportSdk.js";

const DEFAULT_RUNS = 2_000;

function readCount(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`${name} must be a whole number from 1: ${text}.`);
  return count;
}

/** Number of comparisons per test file, over all operations (`WIRE_RUNS`). */
export const wireRuns = readCount("WIRE_RUNS", DEFAULT_RUNS);

/** Seed of the generated values (`WIRE_SEED`). */
export const wireSeed = readCount("WIRE_SEED", 20_130_415);

const runsPerOperation = Math.ceil(wireRuns / supportOperations.length);

/** Timeout per operation, generous for a busy machine. */
export const wireTimeoutMs = 30_000 + runsPerOperation * 50;

export interface WireTally {
  /** Compares each generated value, and fails with the smallest value that shows a difference. */
  check<Value>(values: Arbitrary<Value>, compare: (value: Value) => Promise<string | undefined>): Promise<void>;
  report(): void;
}

/** Runs comparisons and counts them. */
export function createWireTally(subject: string): WireTally {
  let comparisons = 0;
  let checks = 0;
  return {
    async check(values, compare) {
      const property = fc.asyncProperty(values, async (value) => {
        comparisons += 1;
        const difference = await compare(value);
        if (difference !== undefined) throw new Error(`The two clients differ. ${difference}`);
      });
      await fc.assert(property, { numRuns: runsPerOperation, seed: wireSeed + checks++ });
    },
    report() {
      console.info(`${subject}: ${comparisons.toLocaleString("en")} comparisons (WIRE_SEED=${wireSeed})`);
    },
  };
}
