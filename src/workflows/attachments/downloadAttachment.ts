import { AttachmentError } from "../../errors/AttachmentError.js";
import { requireNumbers } from "../core/requireNumbers.js";
import type { SupportSender } from "../core/SupportSender.js";
import { abortError, throwIfAborted } from "../core/throwIfAborted.js";
import { MAX_FILE_BYTES } from "./fileLimits.js";
import { openDownload } from "./openDownload.js";
import { type LinkFetch, openTransport } from "./openTransport.js";
import type { Download } from "./readByLink.js";
import { saveFile } from "./saveFile.js";

/**
 * How far a download is.
 *
 * @public
 */
export interface DownloadAttachmentProgress {
  readonly fileName: string;
  /** How much has arrived, in bytes. */
  readonly receivedBytes: number;
  /** The file's size, in bytes, where the service tells it. */
  readonly sizeBytes: number | undefined;
}

/**
 * The options of {@link downloadAttachment}.
 *
 * @public
 */
export interface DownloadAttachmentOptions {
  /**
   * Where the content goes: `"memory"`, `"stream"`, or a path on Node.
   *
   * The file at a path is replaced. In a folder, the file gets its own name, made safe, and a number where that is taken.
   * Default: `"memory"`.
   */
  readonly to?: string | undefined;
  /** Ends it with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Is told each time that more has arrived. */
  readonly onProgress?: ((progress: DownloadAttachmentProgress) => void) | undefined;
  /** What is larger is an error. Default: 157,286,400 in memory, which is all that can be attached; otherwise no limit. */
  readonly maxSizeBytes?: number | undefined;
  /** How often it is tried without any progress between. Default: 8. */
  readonly maxAttempts?: number | undefined;
  /** The pause before the second attempt, in milliseconds; each further one is twice as long, up to 10 s. Default: 200. */
  readonly retryDelayMs?: number | undefined;
  /** What uses the link. Default: the client's own `requestHandler`, or the global `fetch` where it shows none. */
  readonly fetch?: LinkFetch | undefined;
}

/**
 * A file in memory.
 *
 * @public
 */
export interface AttachmentInMemory {
  /** The name as the service tells it, which may be a path: do not save under it as it is. */
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly data: Uint8Array;
}

/**
 * A file that is on its way.
 *
 * @public
 */
export interface AttachmentStream {
  /** The name as the service tells it, which may be a path: do not save under it as it is. */
  readonly fileName: string;
  /** Nothing where the service does not tell it. */
  readonly sizeBytes: number | undefined;
  /** Fails when not all of it can be had. */
  readonly stream: ReadableStream<Uint8Array>;
}

/**
 * A file on the disk.
 *
 * @public
 */
export interface AttachmentFile {
  /** The name as the service tells it. */
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Where it is. */
  readonly path: string;
}

/**
 * Downloads a file of a case, into memory, as a stream or to a path, whichever way its size needs.
 *
 * A connection that breaks is taken up where it broke, an expired link is renewed, and the length is verified. At a path
 * the file appears when it is complete, never a half of it.
 *
 * @example
 * const { data } = await downloadAttachment(client, attachmentId);
 * const { path } = await downloadAttachment(client, attachmentId, { to: "./downloads/" });
 *
 * @param client - Any client with `send`.
 * @param attachmentId - From the `attachments` of a message.
 * @param options - A {@link DownloadAttachmentOptions}; all have defaults.
 * @returns The file's name and size, with its `data`, its `stream` or its `path`.
 * @throws {@link AttachmentError} when the file cannot be had or saved.
 * @throws The service's exceptions, as the client throws them, such as `AttachmentIdNotFound`.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export function downloadAttachment(
  client: SupportSender,
  attachmentId: string,
  options?: DownloadAttachmentOptions & { readonly to?: "memory" | undefined },
): Promise<AttachmentInMemory>;
export function downloadAttachment(
  client: SupportSender,
  attachmentId: string,
  options: DownloadAttachmentOptions & { readonly to: "stream" },
): Promise<AttachmentStream>;
export function downloadAttachment(
  client: SupportSender,
  attachmentId: string,
  options: DownloadAttachmentOptions & { readonly to: string },
): Promise<AttachmentFile>;
export async function downloadAttachment(
  client: SupportSender,
  attachmentId: string,
  options: DownloadAttachmentOptions = {},
): Promise<AttachmentInMemory | AttachmentStream | AttachmentFile> {
  const { to = "memory", signal = new AbortController().signal, onProgress } = options;
  const { maxAttempts = 8, retryDelayMs = 200, fetch } = options;
  const { maxSizeBytes = to === "memory" ? MAX_FILE_BYTES : Infinity } = options;
  if (typeof to !== "string" || to === "") {
    throw new AttachmentError(
      "OPTION_INVALID",
      `Failed to begin: to is ${to === "" ? "empty" : to}. Give "memory", "stream" or a path, or none.`,
      { attachmentId },
    );
  }
  requireNumbers({ maxAttempts }, 1, AttachmentError);
  requireNumbers({ retryDelayMs, maxSizeBytes }, 0, AttachmentError);
  throwIfAborted(signal);
  const job = {
    client,
    attachmentId,
    transport: openTransport(client, fetch),
    tryAgain: { maxAttempts, delayMs: retryDelayMs },
  };
  const open = async (signal: AbortSignal) => {
    const download = await openDownload({ ...job, signal }, maxSizeBytes);
    return onProgress ? { ...download, chunks: watch(download, onProgress) } : download;
  };
  if (to === "memory") return collect(await open(signal));
  if (to === "stream") return openStream(open, signal);
  return saveFile(to, attachmentId, () => open(signal));
}

async function* watch(
  { fileName, sizeBytes, chunks }: Download,
  onProgress: (progress: DownloadAttachmentProgress) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let receivedBytes = 0;
  for await (const chunk of chunks) {
    receivedBytes += chunk.length;
    onProgress({ fileName, receivedBytes, sizeBytes });
    yield chunk;
  }
}

async function collect({ fileName, sizeBytes, chunks }: Download): Promise<AttachmentInMemory> {
  // What a server says of the size is no reason to take memory that no file needs.
  let data = new Uint8Array(Math.min(sizeBytes ?? 0, MAX_FILE_BYTES));
  let filled = 0;
  for await (const chunk of chunks) {
    if (filled + chunk.length > data.length) {
      const larger = new Uint8Array(Math.max(2 * data.length, filled + chunk.length));
      larger.set(data.subarray(0, filled));
      data = larger;
    }
    data.set(chunk, filled);
    filled += chunk.length;
  }
  return { fileName, sizeBytes: filled, data: filled === data.length ? data : data.slice(0, filled) };
}

/** Until the stream ends, an abort lets go of the connection, also while nobody reads. */
async function openStream(
  open: (signal: AbortSignal) => Promise<Download>,
  signal: AbortSignal,
): Promise<AttachmentStream> {
  const inner = new AbortController();
  const abort = () => inner.abort(signal.reason);
  const leave = () => signal.removeEventListener("abort", abort);
  signal.addEventListener("abort", abort, { once: true });
  const { fileName, sizeBytes, chunks, close } = await open(inner.signal).catch(leaveAndThrow);

  function leaveAndThrow(error: unknown): never {
    leave();
    throw error;
  }

  async function giveUp(): Promise<void> {
    leave();
    close();
    await chunks.return();
  }

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => {
        controller.error(abortError(inner.signal));
        void giveUp();
      };
      if (inner.signal.aborted) end();
      else inner.signal.addEventListener("abort", end);
    },
    async pull(controller) {
      const { done, value } = await chunks.next().catch(leaveAndThrow);
      if (!done) return controller.enqueue(value);
      leave();
      controller.close();
    },
    async cancel(reason) {
      inner.abort(reason);
      await giveUp();
    },
  });
  return { fileName, sizeBytes, stream };
}
