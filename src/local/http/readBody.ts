import { concat } from "./concat.js";
import type { Bytes } from "./messages.js";

type Read = (body: object) => Bytes | Promise<Bytes>;

const encoder = new TextEncoder();

/** The forms of bodies, told by what they can do: they may be of another realm, as test runners make them. */
const FORMS: readonly (readonly [is: (body: object) => boolean, read: Read])[] = [
  [ArrayBuffer.isView, (body) => copy(body as ArrayBufferView)],
  [hasMember("getReader"), (body) => collect(iterateReader(body as ReadableStream<unknown>))],
  [(body) => Symbol.asyncIterator in body, (body) => collect(body as AsyncIterable<unknown>)],
  [hasMember("arrayBuffer"), async (body) => new Uint8Array(await (body as Blob).arrayBuffer())],
  [(body) => tagOf(body) === "ArrayBuffer", (body) => new Uint8Array(body as ArrayBuffer).slice()],
  [(body) => tagOf(body) === "URLSearchParams", (body) => encoder.encode(String(body))],
];

/** The bytes of a body as clients give it to a `requestHandler`, where there need not be a `Response` to read it. */
export async function readBody(body: unknown): Promise<Bytes> {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === "string") return encoder.encode(body);
  const [, read] = (typeof body === "object" && FORMS.find(([is]) => is(body))) || [];
  if (read) return read(body as object);
  throw new TypeError(
    `Failed to read the body of a request: it is ${tagOf(body)}. Give text, bytes, a blob or a stream.`,
  );
}

function hasMember(name: string) {
  return (body: object) => name in body;
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function copy({ buffer, byteOffset, byteLength }: ArrayBufferView): Bytes {
  return new Uint8Array(buffer, byteOffset, byteLength).slice();
}

/** Not every browser can iterate its streams. */
async function* iterateReader(stream: ReadableStream<unknown>): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
}

async function collect(chunks: AsyncIterable<unknown>): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const chunk of chunks) pieces.push(await readBody(chunk));
  return concat(pieces);
}
