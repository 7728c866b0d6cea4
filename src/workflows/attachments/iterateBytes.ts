const encoder = new TextEncoder();

/** What bytes come out of, one after the other. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** The chunks of a stream, of the kind of Node or of the web. */
export interface ByteIterator {
  next(): Promise<IteratorResult<Uint8Array>>;
  /** Gives up what has not been read, at once, even while the next chunk is waited for. */
  close(): void;
}

export function iterateBytes(stream: ByteStream): ByteIterator {
  return "getReader" in stream ? iterateReader(stream.getReader()) : iterateChunks(stream);
}

export function isByteStream(value: object): value is ByteStream {
  return "getReader" in value || Symbol.asyncIterator in value;
}

// Not every browser can iterate its streams.
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

function convert({ done, value }: { done?: boolean; value?: unknown }): IteratorResult<Uint8Array> {
  return done ? { done, value } : { done: false, value: toBytes(value) };
}

function toBytes(chunk: unknown): Uint8Array {
  if (typeof chunk === "string") return encoder.encode(chunk);
  if (chunk instanceof Uint8Array) return chunk;
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (chunk instanceof ArrayBuffer) return new Uint8Array(chunk);
  throw new TypeError(`The stream yields ${typeof chunk} instead of bytes.`);
}
