import { Sha256 } from "@aws-crypto/sha256-js";
import type { Bytes } from "../bytes.js";

// From this size on, `crypto.subtle` is faster.
const LARGE_BYTES = 128 * 1024;

/** Returns the HMAC-SHA-256. Synchronous, because a signature needs five in a row. */
export function hmac(key: Uint8Array, text: string): Uint8Array {
  return digest(text, key);
}

/** Returns the SHA-256. Pages loaded over plain http have no `crypto.subtle`. */
export async function sha256(data: string | Bytes): Promise<Uint8Array> {
  const { subtle }: Partial<Crypto> = globalThis.crypto ?? {};
  if (typeof data !== "string" && data.length >= LARGE_BYTES && subtle) {
    return new Uint8Array(await subtle.digest("SHA-256", data));
  }
  return digest(data);
}

function digest(data: string | Uint8Array, key?: Uint8Array): Uint8Array {
  const hash = new Sha256(key);
  hash.update(data);
  return hash.digestSync();
}
