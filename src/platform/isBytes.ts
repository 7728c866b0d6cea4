/** Returns whether a value is a `Uint8Array` of any realm. Test runners with jsdom have their own classes. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && (value as Partial<Uint8Array>)[Symbol.toStringTag] === "Uint8Array";
}
