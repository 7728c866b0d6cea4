import { abortError, onAbort } from "../../errors/abort.js";
import type { TimeLimit } from "../core/timeLimit.js";
import type { AttachmentStream } from "./downloadAttachment.js";
import type { Download } from "./downloadByLink.js";

/** Opens a stream. An abort closes the connection at once, even while the stream is not being read. */
export async function openStream(
  open: (signal: AbortSignal) => Promise<Download>,
  limit: TimeLimit,
): Promise<AttachmentStream> {
  const { fileName, sizeBytes, chunks, close } = await start().catch(releaseAndThrow);
  // A stream that is not read to its end must not keep the process alive.
  limit.detach();

  async function start(): Promise<Download> {
    // Throws before anything is sent where there are no streams, such as in React Native.
    new ReadableStream();
    return open(limit.signal);
  }

  function releaseAndThrow(error: unknown): never {
    limit.release();
    throw limit.explain(error);
  }

  async function giveUp(): Promise<void> {
    limit.release();
    close();
    await chunks.return();
  }

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        controller.error(limit.explain(abortError(limit.signal)));
        void giveUp();
      };
      if (limit.signal.aborted) end();
      else onAbort(limit.signal, end);
    },
    async pull(controller) {
      const { done, value } = await chunks.next().catch(releaseAndThrow);
      if (!done) return controller.enqueue(value);
      limit.release();
      controller.close();
    },
    async cancel(reason) {
      limit.abort(reason);
      await giveUp();
    },
  });
  return { fileName, sizeBytes, stream };
}
