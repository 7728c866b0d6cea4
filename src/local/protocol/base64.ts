import type { Bytes } from "../bytes.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const decoder = new TextDecoder();
const INVALID = 64;
const VALUES = new Uint8Array(128).fill(INVALID);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

const DIGITS = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const PADDING = "=".charCodeAt(0);

export function encodeBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PADDING);
  let position = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const bits = (at(bytes, index) << 16) | (at(bytes, index + 1) << 8) | at(bytes, index + 2);
    const digits = Math.min(bytes.length - index, 3) + 1;
    for (let digit = 0; digit < digits; digit++) text[position + digit] = at(DIGITS, (bits >> (18 - 6 * digit)) & 63);
    position += 4;
  }
  return decoder.decode(text);
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

/** Decodes Base64, or returns `undefined`. Unlike `atob`, it requires padding and no white space. */
export function decodeBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : Number(text.endsWith("="));
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let position = 0;
  for (let index = 0; index < digits; index++) {
    const value = VALUES[text.charCodeAt(index)] ?? INVALID;
    if (value === INVALID) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    const phase = index % 4;
    if (phase !== 0) bytes[position++] = bits >> (6 - 2 * phase);
  }
  return bytes;
}
