/*
 * The numbers of SHA-256 under the names of `@aws-crypto/sha256-js`, which writes all of them out: 0.6 kB of a page (gzip).
 * The build puts this file in the place of its own. A test holds both to be equal.
 */
const ROUNDS = 64;

export const BLOCK_SIZE = 64;
export const DIGEST_LENGTH = 32;
export const MAX_HASHABLE_LENGTH = Number.MAX_SAFE_INTEGER;

const primes = listPrimes();
/** The first 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
export const KEY = Uint32Array.from(primes, (prime) => fractionBits(Math.cbrt(prime)));
/** Those of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
export const INIT = primes.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));

function listPrimes(): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < ROUNDS; number++) {
    if (found.every((prime) => number % prime > 0)) found.push(number);
  }
  return found;
}

function fractionBits(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}
