/** Encodes some kilobytes, as many as an argument list holds, as base64. */
export function encodeBase64(bytes: Uint8Array): string {
  if (typeof Buffer === "function") {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  }
  return btoa(String.fromCharCode(...bytes));
}
