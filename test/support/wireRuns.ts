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

/** How many comparisons a test file makes over all operations together: `WIRE_RUNS`. */
export const wireRuns = readCount("WIRE_RUNS", DEFAULT_RUNS);

/** Where the generated values start: `WIRE_SEED`. The same seed makes the same values. */
export const wireSeed = readCount("WIRE_SEED", 20_130_415);

const runsPerOperation = Math.ceil(wireRuns / supportOperations.length);

/** Time for one operation: far more than it takes, for a busy machine. */
export const wireTimeoutMs = 30_000 + runsPerOperation * 50;

export interface WireTally {
  /** Compares once for each generated value, and fails with the smallest one for which there is a difference. */
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
