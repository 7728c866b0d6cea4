import type { Encoder } from "@smithy/types";
import { allocate, fromUtf8, writeBase64 } from "#platform";

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** A blob, written as base64. */
interface Base64 {
  readonly blob: Uint8Array;
}

/** Collects JSON as a string, or as bytes once it contains a blob. */
export class JsonWriter {
  readonly encodeText: Encoder;
  readonly #chunks: (Uint8Array | Base64)[] = [];
  #text = "";

  constructor(encodeText: Encoder) {
    this.encodeText = encodeText;
  }

  write(text: string): void {
    this.#text += text;
  }

  /** Writes the low byte of each character, like the official client for a value of the wrong type. */
  writeBytes(text: string): void {
    // A value that has no JSON throws here, as in the official client.
    if (text.length === 0 || !BEYOND_ASCII.test(text)) return this.write(text);
    this.#flush();
    this.#chunks.push(Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));
  }

  /** Writes a blob directly as base64 bytes, without an intermediate string. */
  writeBlob(blob: Uint8Array): void {
    this.#text += '"';
    this.#flush();
    this.#chunks.push({ blob });
    this.#text = '"';
  }

  toBody(): string | Uint8Array {
    if (this.#chunks.length === 0) return this.#text;
    this.#flush();
    return joinChunks(this.#chunks);
  }

  #flush(): void {
    this.#chunks.push(fromUtf8(this.#text));
    this.#text = "";
  }
}

function joinChunks(chunks: readonly (Uint8Array | Base64)[]): Uint8Array {
  const body = allocate(chunks.reduce((sizeBytes, chunk) => sizeBytes + measure(chunk), 0));
  let position = 0;
  for (const chunk of chunks) {
    if ("blob" in chunk) writeBase64(chunk.blob, body.subarray(position));
    else body.set(chunk, position);
    position += measure(chunk);
  }
  return body;
}

function measure(chunk: Uint8Array | Base64): number {
  return "blob" in chunk ? Math.ceil(chunk.blob.byteLength / 3) * 4 : chunk.byteLength;
}
