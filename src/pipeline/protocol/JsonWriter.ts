import type { Encoder } from "@smithy/types";
import { allocate, writeBase64 } from "../../platform/bytes/node.js";
import { JsonBody } from "./JsonBody.js";

const utf8 = new TextEncoder();

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Bytes that are written as base64. */
interface Base64 {
  readonly blob: Uint8Array;
}

/** Collects JSON as text, and as bytes where text would not do. */
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

  /** Writes the low byte of each character, which is what the official client makes of a value of the wrong type. */
  writeBytes(text: string): void {
    // What has no JSON fails by its lack of a length, as in the official client.
    if (text.length === 0 || !BEYOND_ASCII.test(text)) return this.write(text);
    this.#flush();
    this.#chunks.push(Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)));
  }

  /** Writes bytes as a string of base64, past the text: as one text 5 MB take twice as long. */
  writeBlob(blob: Uint8Array): void {
    this.#text += '"';
    this.#flush();
    this.#chunks.push({ blob });
    this.#text = '"';
  }

  toBody(): Uint8Array {
    const rest = utf8.encode(this.#text);
    if (this.#chunks.length === 0) return new JsonBody(rest.buffer, rest.byteOffset, rest.byteLength);

    const chunks = [...this.#chunks, rest];
    const body = new JsonBody(allocate(chunks.reduce((sizeBytes, chunk) => sizeBytes + measure(chunk), 0)));
    const target = new Uint8Array(body.buffer);
    let position = 0;
    for (const chunk of chunks) {
      if ("blob" in chunk) writeBase64(chunk.blob, target.subarray(position));
      else target.set(chunk, position);
      position += measure(chunk);
    }
    return body;
  }

  #flush(): void {
    this.#chunks.push(utf8.encode(this.#text));
    this.#text = "";
  }
}

function measure(chunk: Uint8Array | Base64): number {
  return "blob" in chunk ? Math.ceil(chunk.blob.byteLength / 3) * 4 : chunk.byteLength;
}
