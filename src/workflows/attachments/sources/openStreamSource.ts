import { AttachmentError } from "../../../errors/AttachmentError.js";
import { raceAbort } from "../../../errors/abort.js";
import { MAX_SMALL_FILE_BYTES } from "../../../models/limits.js";
import { type ByteIterator, type ByteStream, iterateBytes } from "../iterateBytes.js";
import { type AttachmentSource, openBytesSource } from "./AttachmentSource.js";

const NOTHING = /* @__PURE__ */ new Uint8Array();

/** Opens a stream. A stream of unknown size is read into memory first, up to the size of a small file. */
export async function openStreamSource(
  { name, sizeBytes }: { readonly name: string; readonly sizeBytes?: number | undefined },
  stream: ByteStream,
  signal: AbortSignal | undefined,
): Promise<AttachmentSource> {
  const reader = makeReader(name, stream, signal);
  if (sizeBytes !== undefined) return makeSource(name, sizeBytes, reader);
  try {
    return openBytesSource(name, await readSmall(name, reader));
  } finally {
    reader.close();
  }
}

async function readSmall(name: string, reader: StreamReader): Promise<Uint8Array> {
  const target = new Uint8Array(MAX_SMALL_FILE_BYTES);
  const filled = await reader.fill(target);
  if (filled === target.length && !(await reader.isAtEnd())) {
    throw new AttachmentError(
      "SIZE_UNKNOWN",
      `Unknown size of \`${name}\`: a stream of more than ${MAX_SMALL_FILE_BYTES} bytes needs its size. Pass \`{ fileName, data, sizeBytes }\`, or a path instead of a stream.`,
      { fileName: name },
    );
  }
  return target.slice(0, filled);
}

function makeSource(name: string, sizeBytes: number, reader: StreamReader): AttachmentSource {
  return {
    name,
    sizeBytes,
    async read(start, end, allocate) {
      await reader.skip(start - reader.position);
      const target = allocate(end - start);
      if ((await reader.fill(target)) < target.length)
        throw mismatch(name, sizeBytes, `it ended after ${reader.position}`);
      return target;
    },
    async assertUnchanged() {
      if (!(await reader.isAtEnd())) throw mismatch(name, sizeBytes, "it continues after them");
    },
    async close() {
      reader.close();
    },
  };
}

function mismatch(fileName: string, sizeBytes: number, fact: string): AttachmentError {
  return new AttachmentError(
    "SIZE_MISMATCH",
    `Wrong \`sizeBytes\` of \`${fileName}\`: ${sizeBytes}. The stream is different: ${fact}. Pass its exact size.`,
    { fileName, sizeBytes },
  );
}

interface StreamReader {
  readonly position: number;
  /** Fills the target, and returns the number of bytes. */
  fill(target: Uint8Array): Promise<number>;
  skip(sizeBytes: number): Promise<void>;
  isAtEnd(): Promise<boolean>;
  close(): void;
}

/** Throws for a Node.js stream that was read before, which would otherwise look empty. */
function open(stream: ByteStream & { readonly readableEnded?: unknown }): ByteIterator {
  if (stream.readableEnded === true) throw new Error("The stream was already read to its end.");
  return iterateBytes(stream);
}

function makeReader(fileName: string, stream: ByteStream, signal: AbortSignal | undefined): StreamReader {
  let chunks: ByteIterator | undefined;
  let rest: Uint8Array = NOTHING;
  let position = 0;

  async function more(): Promise<boolean> {
    while (rest.length === 0) {
      const next = await raceAbort(advance(), signal);
      if (next.done) return false;
      rest = next.value;
    }
    return true;
  }

  async function advance(): Promise<IteratorResult<Uint8Array>> {
    try {
      chunks ??= open(stream);
      return await chunks.next();
    } catch (cause) {
      throw new AttachmentError(
        "STREAM_FAILED",
        `Cannot attach \`${fileName}\`: its stream failed after ${position} bytes. See the cause, and try again with a new stream.`,
        { fileName, cause },
      );
    }
  }

  function cut(sizeBytes: number): Uint8Array {
    const piece = rest.subarray(0, sizeBytes);
    rest = rest.subarray(piece.length);
    position += piece.length;
    return piece;
  }

  return {
    get position() {
      return position;
    },
    async fill(target) {
      let filled = 0;
      while (filled < target.length && (await more())) {
        const piece = cut(target.length - filled);
        target.set(piece, filled);
        filled += piece.length;
      }
      return filled;
    },
    async skip(sizeBytes) {
      const end = position + sizeBytes;
      while (position < end && (await more())) cut(end - position);
    },
    isAtEnd: async () => !(await more()),
    close() {
      try {
        chunks ??= iterateBytes(stream);
        chunks.close();
      } catch {
        // A stream that is locked by another reader has already failed in `advance`.
      }
    },
  };
}
