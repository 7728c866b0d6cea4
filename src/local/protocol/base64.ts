import type { Bytes } from "../http/messages.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const INVALID = 64;
const VALUES = new Uint8Array(128).fill(INVALID);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

// A multiple of three, so that only the last slice is padded; few enough to be the arguments of one call.
const SLICE_BYTES = 3 * 8192;

export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let offset = 0; offset < bytes.length; offset += SLICE_BYTES) {
    text += btoa(String.fromCharCode(...bytes.subarray(offset, offset + SLICE_BYTES)));
  }
  return text;
}

/** Strict, unlike `atob`: no white space, and padding where it belongs. Nothing when the text is not Base64. */
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
