import { AttachmentError } from "../../errors/AttachmentError.js";
import { MAX_FILE_BYTES } from "../../models/limits.js";
import { abortError, linkAbort, onAbort, throwIfAborted } from "../core/abort.js";
import { DEFAULT_ATTEMPT_TIMEOUT_MS } from "../core/attempts.js";
import { assertFunctions, assertNumbers, assertOptions, invalidOption } from "../core/options.js";
import { retry } from "../core/retry.js";
import type { SupportSender } from "../core/sender.js";
import { type Download, type DownloadJob, FileReplacedError } from "./downloadByLink.js";
import { isLink } from "./LinkFailure.js";
import { openDownload } from "./openDownload.js";
import { type LinkFetch, openLinkTransport } from "./openLinkTransport.js";
import { saveFile } from "./saveFile.js";

/**
 * The progress of a download.
 *
 * @public
 */
export interface DownloadAttachmentProgress {
  readonly fileName: string;
  /** How much has been received, in bytes. */
  readonly receivedBytes: number;
  /** The size of the file in bytes; `undefined` if the service does not say. */
  readonly sizeBytes: number | undefined;
}

/**
 * The options of {@link downloadAttachment}.
 *
 * @public
 */
export interface DownloadAttachmentOptions {
  /**
   * Where the content goes: `"memory"`, `"stream"`, or a path (Node only). Default: `"memory"`.
   *
   * A file at the path is overwritten. In a folder, the file gets the name that the service returns, made safe for the
   * file system, and numbered where that name is taken.
   */
  readonly to?: string | undefined;
  /** Aborts the download with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Called each time more has been received. */
  readonly onProgress?: ((progress: DownloadAttachmentProgress) => void) | undefined;
  /** A larger file is an error. Default: 157,286,400 (the service's limit) in memory; otherwise no limit. */
  readonly maxSizeBytes?: number | undefined;
  /** How often the download is tried without progress in between. Default: 8. */
  readonly maxAttempts?: number | undefined;
  /** The delay before the second attempt, in milliseconds; doubles with each further one, up to 10 s. Default: 200. */
  readonly retryDelayMs?: number | undefined;
  /** Limits each attempt of a request (connection and headers) and each silence of a download, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** Sends the requests to the link. Default: the client's `requestHandler`, or the global `fetch` if the client exposes none. */
  readonly fetch?: LinkFetch | undefined;
}

/**
 * A file in memory.
 *
 * @public
 */
export interface AttachmentInMemory {
  /** The name that the service returns. It may be a path: never save to it unchecked. */
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly data: Uint8Array;
}

/**
 * A file as a stream.
 *
 * @public
 */
export interface AttachmentStream {
  /** The name that the service returns. It may be a path: never save to it unchecked. */
  readonly fileName: string;
  /** `undefined` if the service does not say. */
  readonly sizeBytes: number | undefined;
  /** Fails if the file cannot be downloaded completely. */
  readonly stream: ReadableStream<Uint8Array>;
}

/**
 * A file on disk.
 *
 * @public
 */
export interface AttachmentFile {
  /** The name that the service returns. */
  readonly fileName: string;
  readonly sizeBytes: number;
  /** The path of the saved file. */
  readonly path: string;
}

const OPTIONS = [
  "attemptTimeoutMs",
  "fetch",
  "maxAttempts",
  "maxSizeBytes",
  "onProgress",
  "retryDelayMs",
  "signal",
  "to",
];
const MAX_RETRY_DELAY_MS = 10_000;

/**
 * Downloads a file of a case: into memory, as a stream or to a path.
 *
 * Resumes broken connections, renews expired links, and verifies the length. At a path, the file appears only when it is
 * complete.
 *
 * @example
 * const { data } = await downloadAttachment(client, attachmentId);
 * const { path } = await downloadAttachment(client, attachmentId, { to: "./downloads/" });
 *
 * @param client - Any client with `send`.
 * @param attachmentId - From the `attachments` of a message.
 * @param options - A {@link DownloadAttachmentOptions}; all have defaults.
 * @returns The name and size of the file, with its `data`, `stream` or `path`.
 * @throws {@link AttachmentError} when the file cannot be downloaded or saved.
 * @throws The exceptions of the service, as the client throws them, such as `AttachmentIdNotFound`.
 * @throws `AbortError` when `signal` is aborted.
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
  assertOptions(options, OPTIONS);
  if (typeof attachmentId !== "string" || attachmentId === "")
    invalidOption("attachmentId", attachmentId, "the id of an attachment, a string");
  const { to = "memory", signal = new AbortController().signal, onProgress, fetch } = options;
  const { maxAttempts = 8, retryDelayMs = 200, attemptTimeoutMs = DEFAULT_ATTEMPT_TIMEOUT_MS } = options;
  const { maxSizeBytes = to === "memory" ? MAX_FILE_BYTES : Infinity } = options;
  if (typeof to !== "string" || to === "") {
    throw new AttachmentError(
      "OPTION_INVALID",
      `Invalid \`to\`: ${to === "" ? "an empty string" : "not a string"}. Use "memory", "stream" or a path.`,
      { attachmentId },
    );
  }
  if (isLink(to)) {
    throw new AttachmentError("OPTION_INVALID", 'Invalid `to`: a link. Use "memory", "stream" or a path.', {
      attachmentId,
    });
  }
  assertFunctions({ onProgress, fetch });
  assertNumbers({ maxAttempts, attemptTimeoutMs }, { min: 1 });
  assertNumbers({ retryDelayMs, maxSizeBytes }, { min: 0 });
  throwIfAborted(signal);
  const job: Omit<DownloadJob, "signal"> = {
    client,
    attachmentId,
    attemptTimeoutMs,
    transport: openLinkTransport(client, fetch),
    retryPolicy: { maxAttempts, delayMs: retryDelayMs, maxDelayMs: MAX_RETRY_DELAY_MS },
  };
  const open = async (signal: AbortSignal) => {
    const download = await openDownload({ ...job, signal }, maxSizeBytes);
    return onProgress ? { ...download, chunks: watch(download, onProgress) } : download;
  };
  if (to === "stream") return openStream(open, signal);
  const policy = { ...job.retryPolicy, isRetryable: (error: unknown) => error instanceof FileReplacedError };
  return retry<AttachmentInMemory | AttachmentFile>(
    () => (to === "memory" ? open(signal).then(collect) : saveFile(to, attachmentId, () => open(signal))),
    policy,
    signal,
  );
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
  // A claimed size never allocates more than the largest file needs.
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

/** An abort closes the connection at once, even while the stream is not being read. */
async function openStream(
  open: (signal: AbortSignal) => Promise<Download>,
  signal: AbortSignal,
): Promise<AttachmentStream> {
  const inner = linkAbort(signal);
  const { fileName, sizeBytes, chunks, close } = await open(inner.signal).catch(releaseAndThrow);

  function releaseAndThrow(error: unknown): never {
    inner.release();
    throw error;
  }

  async function giveUp(): Promise<void> {
    inner.release();
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
      else onAbort(inner.signal, end);
    },
    async pull(controller) {
      const { done, value } = await chunks.next().catch(releaseAndThrow);
      if (!done) return controller.enqueue(value);
      inner.release();
      controller.close();
    },
    async cancel(reason) {
      inner.abort(reason);
      await giveUp();
    },
  });
  return { fileName, sizeBytes, stream };
}
