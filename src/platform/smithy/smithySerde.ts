/*
 * What this client, and the packages behind its doors, use of `@smithy/core/serde`, under the names of the library.
 *
 * Whoever loads that file gets its readers of dates and numbers, its blobs and its streams too: 0.7 kB of a page, and
 * 2.1 kB on Node (gzip). The build puts this file in its place. Tests hold it to the library.
 */
import type { SourceData } from "@smithy/types";
import { hasOwn } from "./smithyTransport.js";

export { hasOwn };

/** Encodes text. */
export function fromUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of any binary data, without a copy, or of a text. */
export function toUint8Array(data: SourceData): Uint8Array {
  if (data instanceof Uint8Array) return data;
  if (typeof data === "string") return fromUtf8(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

/** Bytes in hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

/** Makes an empty member of this name, which then no longer is that of the prototype. */
export function writeKey(container: object): void {
  Object.defineProperty(container, "__proto__", {
    value: undefined,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** Reads a stream of the web, or a blob, to its end. */
export async function streamCollector(body: ReadableStream<Uint8Array> | Blob): Promise<Uint8Array> {
  if ("arrayBuffer" in body) return new Uint8Array(await body.arrayBuffer());
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatBytes(chunks);
    chunks.push(value);
  }
}

/** Bytes one after another. */
export function concatBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sizeBytes, chunk) => sizeBytes + chunk.byteLength, 0));
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.byteLength;
  }
  return bytes;
}

/** A random identifier (RFC 9562, version 4). */
export function v4(): string {
  // Pages without a secure context have no `randomUUID`.
  if (crypto.randomUUID) return crypto.randomUUID();
  const digits = toHex(crypto.getRandomValues(new Uint8Array(16)));
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-8$4-");
}

/** Reads a date as HTTP writes it. */
export function parseRfc7231DateTime(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new TypeError("Invalid RFC-7231 date-time value");
  return date;
}
