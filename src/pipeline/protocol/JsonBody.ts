type Method = (...args: unknown[]) => unknown;

/**
 * The body of a request: bytes that also read as text.
 *
 * Bodies of older SDKs were strings, and there is middleware that still takes them for such: `JSON.parse(request.body)`.
 */
export class JsonBody extends Uint8Array {
  override toString(): string {
    return new TextDecoder().decode(this);
  }
}

for (const name of Object.getOwnPropertyNames(String.prototype)) {
  const isShared = /^(includes|indexOf|lastIndexOf)$/.test(name);
  if (name in JsonBody.prototype && !isShared) continue;
  const asBytes = isShared && (JsonBody.prototype as unknown as Record<string, Method>)[name];
  Object.defineProperty(JsonBody.prototype, name, {
    value(this: JsonBody, ...args: unknown[]) {
      if (asBytes && typeof args[0] !== "string") return asBytes.apply(this, args);
      const text = this.toString();
      return (text as unknown as Record<string, Method>)[name]?.apply(text, args);
    },
  });
}
