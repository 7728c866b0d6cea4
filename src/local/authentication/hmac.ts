import { Sha256 } from "@aws-crypto/sha256-js";
import type { Bytes } from "../http/messages.js";

// From here on another thread is faster, and leaves this one to other requests.
const LARGE_BYTES = 128 * 1024;
const encoder = new TextEncoder();

/** HMAC-SHA-256, here and now: a job for another thread, as the platform has it, takes longer for so little. */
export function hmac(key: Uint8Array, text: string): Uint8Array {
  const hash = new Sha256(key);
  hash.update(encoder.encode(text));
  return hash.digestSync();
}

/** SHA-256. Pages that were not loaded securely have none of the platform's. */
export async function sha256(data: string | Bytes): Promise<Uint8Array> {
  const bytes = typeof data === "string" ? encoder.encode(data) : data;
  const { subtle }: Partial<Crypto> = globalThis.crypto;
  if (bytes.length >= LARGE_BYTES && subtle) return new Uint8Array(await subtle.digest("SHA-256", bytes));
  const hash = new Sha256();
  hash.update(bytes);
  return hash.digestSync();
}

export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return hex;
}
