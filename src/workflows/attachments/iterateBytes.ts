/** A source of bytes that can be read once, in order. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<ArrayBufferView | string>;

/** The chunks of a stream of Node.js or the web. */
export interface ByteIterator {
  next(): Promise<IteratorResult<Uint8Array>>;
  /** Discards the unread rest at once, even while `next` is pending. */
  close(): void;
}

export function iterateBytes(stream: ByteStream): ByteIterator {
  return "getReader" in stream ? iterateReader(stream.getReader()) : iterateChunks(stream);
}

/** Yields a single chunk. */
export async function* once<Chunk>(chunk: Chunk): AsyncGenerator<Chunk, void, undefined> {
  yield chunk;
}

export function isByteStream(value: object): value is ByteStream {
  return "getReader" in value || Symbol.asyncIterator in value;
}

// Safari cannot iterate a `ReadableStream` with `for await`.
function iterateReader(reader: ReadableStreamDefaultReader<Uint8Array>): ByteIterator {
  return {
    next: async () => convert(await reader.read()),
    close: () => void reader.cancel().catch(() => {}),
  };
}

function iterateChunks(stream: AsyncIterable<unknown> & { destroy?(): void }): ByteIterator {
  const chunks = stream[Symbol.asyncIterator]();
  return {
    next: async () => convert(await chunks.next()),
    close() {
      if (typeof stream.destroy === "function") stream.destroy();
      else chunks.return?.().catch(() => {});
    },
  };
}

/** Checks the tag, because `instanceof` fails for a buffer of another realm, such as in jsdom. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]";
}

function convert({ done, value }: { done?: boolean; value?: unknown }): IteratorResult<Uint8Array> {
  return done ? { done, value } : { done: false, value: toBytes(value) };
}

/** Returns the bytes of a chunk of any realm, or of a text. Does not copy them. */
export function toBytes(chunk: unknown): Uint8Array {
  if (typeof chunk === "string") return new TextEncoder().encode(chunk);
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (isArrayBuffer(chunk)) return new Uint8Array(chunk);
  throw new TypeError(`The stream yields ${typeof chunk} instead of bytes.`);
}
