import { onAbort, type Signal } from "../errors/abort.js";
import { markConnectionError } from "../errors/connectionErrors.js";
import { readBlob } from "./readBlob.js";
import { concatBytes, fromUtf8 } from "./smithy/serde.js";

/** The limits of reading a stream. */
export interface ReadLimits {
  readonly signal?: Signal | undefined;
  /** Throws when the number of bytes read is too high. */
  assertSize?(sizeBytes: number): void;
}

type Chunk = Uint8Array | string;

interface NodeStream {
  readonly destroyed?: boolean;
  on(event: "data", listener: (chunk: Chunk) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "end" | "close", listener: () => void): unknown;
  resume?(): unknown;
  destroy?(): unknown;
}

type Take = (chunk: Chunk) => void;

/** Reads a Node.js stream, a web stream or a `Blob` to its end. Cancels the stream when it stops early. */
export async function collectStream(
  stream: NodeStream | ReadableStream<Uint8Array> | Blob,
  { signal, assertSize }: ReadLimits = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const take = (chunk: Chunk) => {
    const bytes = typeof chunk === "string" ? fromUtf8(chunk) : chunk;
    sizeBytes += bytes.byteLength;
    assertSize?.(sizeBytes);
    chunks.push(bytes);
  };
  if ("on" in stream) {
    await readNodeStream(stream, take);
  } else if ("getReader" in stream) {
    await readWebStream(stream, take, signal);
  } else {
    assertSize?.(stream.size);
    take(await readBlob(stream));
  }
  const [only] = chunks;
  if (chunks.length !== 1 || !only) return concatBytes(chunks, sizeBytes);
  return new Uint8Array(only.buffer, only.byteOffset, only.byteLength);
}

function readNodeStream(stream: NodeStream, take: Take): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    stream.on("data", (chunk) => {
      try {
        take(chunk);
      } catch (error) {
        reject(error);
        stream.destroy?.();
      }
    });
    let isEnded = false;
    stream.on("error", reject);
    stream.on("end", () => {
      isEnded = true;
      resolve();
    });
    stream.on("close", () => {
      if (!isEnded) reject(closedEarly());
    });
    if (stream.destroyed) reject(closedEarly());
    // A middleware may have paused the stream.
    stream.resume?.();
  });
}

function closedEarly(): Error {
  return Object.assign(new Error("The response body was closed before its end."), { code: "ECONNRESET" });
}

async function readWebStream(
  stream: ReadableStream<Uint8Array>,
  take: Take,
  signal: Signal | undefined,
): Promise<void> {
  const reader = stream.getReader();
  const end = () => reader.cancel().catch(() => {});
  const unlisten = signal && onAbort(signal, end);
  try {
    while (true) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        markConnectionError(error);
        throw error;
      });
      if (value) take(value);
      if (done) return;
    }
  } catch (error) {
    end();
    throw error;
  } finally {
    unlisten?.();
  }
}
