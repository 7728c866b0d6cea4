import type { Bytes } from "../http/messages.js";
import { type HashState, sha256Of, startWith } from "./sha256.js";

/** A key, as far as it can be hashed ahead of the messages. */
export interface HmacKey {
  readonly inner: HashState;
  readonly outer: HashState;
}

const BLOCK_BYTES = 64;
// From here on another thread is faster, and leaves this one to other requests.
const LARGE_BYTES = 128 * 1024;
const encoder = new TextEncoder();

export function importHmacKey(secret: string | Bytes): HmacKey {
  const raw = toBytes(secret);
  const key = raw.length > BLOCK_BYTES ? sha256Of(raw) : raw;
  const pad = (mask: number) => Uint8Array.from({ length: BLOCK_BYTES }, (_, index) => (key[index] ?? 0) ^ mask);
  return { inner: startWith(pad(0x36)), outer: startWith(pad(0x5c)) };
}

export function hmac({ inner, outer }: HmacKey, text: string): Bytes {
  return sha256Of(sha256Of(encoder.encode(text), inner), outer);
}

export async function sha256(data: string | Bytes): Promise<Bytes> {
  const bytes = toBytes(data);
  const { subtle }: Partial<Crypto> = globalThis.crypto;
  if (bytes.length < LARGE_BYTES || !subtle) return sha256Of(bytes);
  return new Uint8Array(await subtle.digest("SHA-256", bytes));
}

export function toHex(bytes: Bytes): string {
  let hex = "";
  for (const byte of bytes) hex += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return hex;
}

function toBytes(data: string | Bytes): Bytes {
  return typeof data === "string" ? encoder.encode(data) : data;
}
