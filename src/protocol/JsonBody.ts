const TEXT_METHODS = [
  "charAt",
  "charCodeAt",
  "endsWith",
  "match",
  "padEnd",
  "padStart",
  "repeat",
  "replace",
  "search",
  "split",
  "startsWith",
  "substring",
  "toLowerCase",
  "toUpperCase",
  "trim",
  "trimEnd",
  "trimStart",
] as const;
const SHARED_METHODS = ["includes", "indexOf", "lastIndexOf"] as const;

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

for (const name of [...TEXT_METHODS, ...SHARED_METHODS]) {
  const asBytes = (Uint8Array.prototype as unknown as Record<string, Method | undefined>)[name];
  Object.defineProperty(JsonBody.prototype, name, {
    value(this: JsonBody, ...args: unknown[]) {
      if (asBytes && typeof args[0] !== "string") return asBytes.apply(this, args);
      const text = this.toString();
      return (text[name] as Method).apply(text, args);
    },
  });
}
