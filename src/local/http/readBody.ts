import { type Bytes, concat } from "../bytes.js";
import type { ServiceRequest } from "../protocol/messages.js";

/** Reads a body in any form that clients pass to a `requestHandler`: text, bytes, a Blob, or a web or Node.js stream. */
export async function readBody(body: unknown): Promise<Bytes> {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
  const isObject = typeof body === "object" && body !== null;
  if (isObject && Symbol.asyncIterator in body) return collect(body as AsyncIterable<unknown>);
  if (isObject && !FORMS.includes(tagOf(body))) throw invalidBody(body);
  if (isObject || body === undefined || body === null || typeof body === "string") {
    return new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
  }
  throw invalidBody(body);
}

/** Returns the `body` function of a request in the same process. */
export function bufferedBody(bytes: Bytes): ServiceRequest["body"] {
  return async (maxBytes) => (bytes.length > maxBytes ? undefined : bytes);
}

/** Checked by name, not class: test runners replace the classes. */
const FORMS: readonly string[] = ["ArrayBuffer", "Blob", "File", "FormData", "ReadableStream", "URLSearchParams"];

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function invalidBody(body: unknown): TypeError {
  return new TypeError(`Invalid request body: ${tagOf(body)}. Use a string, bytes, a Blob or a stream.`);
}

async function collect(chunks: AsyncIterable<unknown>): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const chunk of chunks) pieces.push(await readBody(chunk));
  return concat(pieces);
}
