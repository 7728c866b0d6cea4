/*
 * As `node.ts`, where there is no `Buffer`.
 */
import type { Encoder } from "@smithy/types";

export { fromBase64 as decodeBase64 } from "../smithySerde.js";

/** Encodes some kilobytes, as many as an argument list holds, as base64. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Parses JSON. */
export function parseBytes(bytes: Uint8Array, decodeText: Encoder): unknown {
  const text = decodeText(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    // Where the body is a stream it has been read by now: this is how the caller still gets to see it.
    Object.defineProperty(error, "$responseBodyText", { value: text });
    throw error;
  }
}

/** Every answer is read in the ordinary way. */
export function parseLargeBlob(): undefined {
  return undefined;
}
