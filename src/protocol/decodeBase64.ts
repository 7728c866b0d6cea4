import { fromBase64 } from "../smithySerde.js";

/**
 * Decodes base64, and refuses what is none in the words of the library.
 *
 * That looks at each character by a regular expression: 20 ms for 5 MB. `Buffer` passes over what is none, which the
 * length of its result tells, and takes the alphabet of URLs for good.
 */
export function decodeBase64(text: string): Uint8Array {
  if (typeof Buffer !== "function" || text.length % 4 > 0 || Buffer.byteLength(text) !== text.length) {
    return fromBase64(text);
  }
  const bytes = Buffer.from(text, "base64");
  const paddingLength = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const isWhole = bytes.byteLength === (text.length / 4) * 3 - paddingLength;
  if (!isWhole || text.includes("-") || text.includes("_")) return fromBase64(text);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
