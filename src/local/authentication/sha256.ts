import type { Bytes } from "../http/messages.js";

/**
 * SHA-256 as FIPS 180-4 has it.
 *
 * A digest of the platform is a job for another thread, and waiting for that takes longer than hashing a small
 * request here. Besides, pages that were not loaded securely have none.
 */

const BLOCK_BYTES = 64;

/** What a hash has come to after some blocks. */
export type HashState = Int32Array;

const PRIMES = firstPrimes(64);
const ROUND_CONSTANTS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const INITIAL_STATE: HashState = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const schedule = new Int32Array(BLOCK_BYTES);

/** The state after one block, from where many messages can be hashed that begin with it. */
export function startWith(block: Uint8Array): HashState {
  const state = INITIAL_STATE.slice();
  compress(state, block, 0);
  return state;
}

/** Hashes a message, or what follows the block that the state stands for. */
export function sha256Of(message: Uint8Array, start?: HashState): Bytes {
  const state = (start ?? INITIAL_STATE).slice();
  const wholeBytes = message.length - (message.length % BLOCK_BYTES);
  for (let offset = 0; offset < wholeBytes; offset += BLOCK_BYTES) compress(state, message, offset);

  const rest = message.length - wholeBytes;
  const ending = new Uint8Array(rest < BLOCK_BYTES - 8 ? BLOCK_BYTES : 2 * BLOCK_BYTES);
  ending.set(message.subarray(wholeBytes));
  ending[rest] = 0x80;
  const sizeBytes = message.length + (start ? BLOCK_BYTES : 0);
  const view = new DataView(ending.buffer);
  view.setUint32(ending.length - 8, Math.floor(sizeBytes / 2 ** 29));
  view.setUint32(ending.length - 4, sizeBytes << 3);
  for (let offset = 0; offset < ending.length; offset += BLOCK_BYTES) compress(state, ending, offset);

  const hash = new Uint8Array(32);
  const words = new DataView(hash.buffer);
  for (const [index, word] of state.entries()) words.setInt32(4 * index, word);
  return hash;
}

function compress(state: HashState, bytes: Uint8Array, offset: number): void {
  const w = schedule;
  for (let index = 0; index < 16; index++) {
    const at = offset + 4 * index;
    w[index] =
      ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  }
  for (let index = 16; index < 64; index++) {
    const x = w[index - 15] ?? 0;
    const y = w[index - 2] ?? 0;
    const small0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const small1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[index] = (w[index - 16] ?? 0) + small0 + (w[index - 7] ?? 0) + small1;
  }

  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g);
    const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + big1 + choice + (ROUND_CONSTANTS[index] ?? 0) + (w[index] ?? 0)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The first 32 bits behind the point. */
function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
