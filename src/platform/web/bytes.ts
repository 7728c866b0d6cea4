import type { Encoder } from "@smithy/types";
import { redactLinks } from "../../errors/redact.js";
import { fromUtf8 } from "../smithy/serde.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function toUtf8(input: Uint8Array | string): string {
  return typeof input === "string" ? input : new TextDecoder().decode(input);
}

/** Encodes bytes, or the UTF-8 bytes of a string, as base64. */
export function toBase64(input: Uint8Array | string): string {
  const bytes = typeof input === "string" ? fromUtf8(input) : input;
  const target = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  writeBase64(bytes, target);
  return toUtf8(target);
}

/** Allocates bytes, all zero. */
export function allocate(sizeBytes: number): Uint8Array {
  return new Uint8Array(sizeBytes);
}

/** Writes bytes as base64 to the start of `target`. Older React Native versions lack `btoa` and `encodeInto`. */
export function writeBase64(bytes: Uint8Array, target: Uint8Array): void {
  let position = 0;
  for (let start = 0; start < bytes.length; start += 3) {
    // Bytes beyond the end read as zero.
    const bits = ((bytes[start] as number) << 16) | ((bytes[start + 1] as number) << 8) | (bytes[start + 2] as number);
    for (let shift = 18; shift >= 0; shift -= 6) target[position++] = ALPHABET.charCodeAt((bits >> shift) & 63);
  }
  target.fill(0x3d, Math.ceil((bytes.length / 3) * 4), position);
}

/** Decodes base64 like the library: ignores padding anywhere, and throws for invalid characters. */
export function fromBase64(text: string): Uint8Array {
  const paddingLength = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - paddingLength);
  for (let start = 0; start < text.length; start += 4) {
    let bits = 0;
    let bitCount = 0;
    for (let index = start; index < start + 4; index++) {
      const letter = String(text[index]);
      if (letter === "=") continue;
      const sixBits = ALPHABET.indexOf(letter);
      if (sixBits < 0) throw new TypeError(`Invalid character ${letter} in base64 string.`);
      bits = (bits << 6) | sixBits;
      bitCount += 6;
    }
    for (let position = (start / 4) * 3; bitCount >= 8; position++) {
      bitCount -= 8;
      bytes[position] = bits >> bitCount;
    }
  }
  return bytes;
}

export function parseBytes(bytes: Uint8Array, decodeText: Encoder): unknown {
  const text = decodeText(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The stream was consumed, so this is the only copy.
    Object.defineProperty(error, "$responseBodyText", { value: redactLinks(text) });
    throw error;
  }
}

/** Always uses the general parser. */
export function parseLargeBlob(): undefined {
  return undefined;
}
