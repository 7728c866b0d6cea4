const STEP = 0x6d2b79f5;

/**
 * Returns a generator of numbers of at least 0 and below 1. The same seed repeats them. Source: Tommy Ettinger's mulberry32.
 *
 * @param seed - 32 bits.
 * @param skipped - The number of initial numbers to skip.
 */
export function mulberry32(seed: number, skipped = 0): () => number {
  let state = (seed + Math.imul(skipped, STEP)) | 0;
  return () => {
    state = (state + STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
