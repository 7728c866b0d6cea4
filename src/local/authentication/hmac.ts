// The package's own `Sha256` brings a dozen files along, which a program that starts has to wait for.
import { RawSha256 } from "@aws-crypto/sha256-js/build/module/RawSha256.js";
import type { Bytes } from "../http/messages.js";

// From here on another thread is faster, and leaves this one to other requests.
const LARGE_BYTES = 128 * 1024;
const BLOCK_BYTES = 64;
const encoder = new TextEncoder();

/** HMAC-SHA-256 (RFC 2104), here and now: a job for another thread, as the platform has it, takes longer for so little. */
export function hmac(key: Uint8Array, text: string): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? digest(key) : key);
  const pad = (byte: number) => block.map((each) => each ^ byte);
  return digest(pad(0x5c), digest(pad(0x36), encoder.encode(text)));
}

/** SHA-256. Pages that were not loaded securely have none of the platform's, and some test runners no `crypto` at all. */
export async function sha256(data: string | Bytes): Promise<Uint8Array> {
  const bytes = typeof data === "string" ? encoder.encode(data) : data;
  const { subtle }: Partial<Crypto> = globalThis.crypto ?? {};
  if (bytes.length >= LARGE_BYTES && subtle) return new Uint8Array(await subtle.digest("SHA-256", bytes));
  return digest(bytes);
}

function digest(...pieces: readonly Uint8Array[]): Uint8Array {
  const hash = new RawSha256();
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return hex;
}
