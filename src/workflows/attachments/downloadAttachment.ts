import { throwIfAborted } from "../../errors/abort.js";
import { nearestName } from "../../errors/nearestName.js";
import { OptionError } from "../../errors/OptionError.js";
import { MAX_FILE_BYTES } from "../../models/limits.js";
import { assertInput, assertOptions, assertTexts, OPTIONS } from "../core/options.js";
import { retry } from "../core/retry.js";
import { assertSender, type CallOptions, type SupportClientLike } from "../core/sender.js";
import { runLimited, startTimeLimit } from "../core/timeLimit.js";
import { type Download, type DownloadJob, FileReplacedError } from "./downloadByLink.js";
import { isLink, resolveRetryPolicy } from "./LinkFailure.js";
import { openDownload } from "./openDownload.js";
import { openLinkTransport } from "./openLinkTransport.js";
import { openStream } from "./openStream.js";
import { saveFile } from "./saveFile.js";
import { isUrl } from "./sources/openSource.js";

/**
 * The progress of a download.
 *
 * @public
 */
export interface DownloadAttachmentProgress {
  /** Always `downloading`. */
  readonly type: "downloading";
  /** The name that the service returns. */
  readonly fileName: string;
  /** The number of bytes downloaded so far. */
  readonly transferredBytes: number;
  /** The size of the file in bytes, or `undefined` if the service does not return it. */
  readonly sizeBytes: number | undefined;
}

/**
 * The input of {@link downloadAttachment}.
 *
 * @public
 */
export interface DownloadAttachmentInput {
  /** The id, from the `attachments` of a communication. */
  readonly attachmentId: string;
}

/**
 * The destination of a download: memory, a stream, or a path (Node.js only).
 *
 * A file at the path is overwritten. In a folder, the file gets the service's file name, made safe for the file system. If a
 * file with that name exists, the name gets a number.
 *
 * @public
 */
export type DownloadDestination = "memory" | "stream" | { readonly path: string | URL };

/**
 * The options of {@link downloadAttachment}.
 *
 * @public
 */
export interface DownloadAttachmentOptions<To extends DownloadDestination = DownloadDestination> extends CallOptions {
  /** The destination: `"memory"`, `"stream"`, or `{ path }` (Node.js only). Default: `"memory"`. */
  readonly to?: To | undefined;
  /** Limits the whole call, including reading a stream, in milliseconds. Default: 3,600,000. */
  readonly timeoutMs?: number | undefined;
  /** The maximum number of attempts without progress. Default: 8. */
  readonly maxAttempts?: number | undefined;
  /** The delay before the second attempt, in milliseconds. It doubles with each further one, up to 10 s. Default: 200. */
  readonly retryDelayMs?: number | undefined;
  /** Limits each attempt (connection and headers) and each pause in a download, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** The maximum file size, in bytes. Default: 157,286,400 (the service's limit) in memory; otherwise no limit. */
  readonly maxSizeBytes?: number | undefined;
  /** Called whenever more bytes have been downloaded. */
  readonly onProgress?: ((progress: DownloadAttachmentProgress) => void) | undefined;
  /** Sends the requests to the link. Default: the client's `requestHandler`, or the global `fetch` if the client exposes none. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/**
 * A file in memory.
 *
 * @public
 */
export interface AttachmentInMemory {
  /** The name that the service returns. It may be a path: never save to it unchecked. */
  readonly fileName: string;
  /** The size, in bytes. */
  readonly sizeBytes: number;
  /** The content. */
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
  /** The size in bytes, or `undefined` if the service does not return it. */
  readonly sizeBytes: number | undefined;
  /** The content. The stream fails if the file cannot be downloaded completely. */
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
  /** The size, in bytes. */
  readonly sizeBytes: number;
  /** The path of the saved file. */
  readonly path: string;
}

/**
 * The result of {@link downloadAttachment}, by destination.
 *
 * @public
 */
export type DownloadedAttachment<To extends DownloadDestination = DownloadDestination> = To extends "stream"
  ? AttachmentStream
  : To extends { readonly path: string | URL }
    ? AttachmentFile
    : AttachmentInMemory;

const INPUT_MEMBERS = ["attachmentId"];
const OPTION_NAMES = [
  "to",
  "timeoutMs",
  "maxAttempts",
  "retryDelayMs",
  "maxSizeBytes",
  "onProgress",
  "fetch",
  "signal",
  "attemptTimeoutMs",
];

/**
 * Downloads a file of a case: into memory, as a stream or to a path.
 *
 * Resumes broken connections, renews expired links, and verifies the length. A file at a path appears only when it is
 * complete.
 *
 * @example
 * const { data } = await downloadAttachment(client, { attachmentId });
 * const { path } = await downloadAttachment(client, { attachmentId }, { to: { path: "./downloads/" } });
 *
 * @param client - Any client with `send`.
 * @param input - A {@link DownloadAttachmentInput}.
 * @param options - A {@link DownloadAttachmentOptions}; all have defaults.
 * @returns The name and size of the file, with its `data`, `stream` or `path`.
 * @throws {@link AttachmentError} when the file cannot be downloaded or saved.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @throws The service's exceptions, such as {@link AttachmentIdNotFound}.
 * @throws `TimeoutError` when the download takes longer than `timeoutMs`.
 * @throws `AbortError` when `signal` is aborted.
 * @public
 */
export function downloadAttachment<To extends DownloadDestination = "memory">(
  client: SupportClientLike,
  input: DownloadAttachmentInput,
  options?: DownloadAttachmentOptions<To> | DownloadAttachmentOptions,
): Promise<DownloadedAttachment<To>>;
export async function downloadAttachment(
  client: SupportClientLike,
  input: DownloadAttachmentInput,
  options: DownloadAttachmentOptions = {},
): Promise<DownloadedAttachment> {
  assertSender(client);
  assertInput(input, INPUT_MEMBERS, OPTION_NAMES);
  assertOptions(options, OPTION_NAMES, INPUT_MEMBERS);
  const { attachmentId } = input;
  assertTexts({ attachmentId });
  const { to = OPTIONS.to.default, timeoutMs = OPTIONS.timeoutMs.default.transfer } = options;
  const { signal, onProgress, fetch } = options;
  const { attemptTimeoutMs = OPTIONS.attemptTimeoutMs.default } = options;
  const { maxSizeBytes = to === "memory" ? MAX_FILE_BYTES : Infinity } = options;
  const path = to === "memory" || to === "stream" ? undefined : readPath(to);
  throwIfAborted(signal);
  const job: Omit<DownloadJob, "signal"> = {
    client,
    attachmentId,
    attemptTimeoutMs,
    transport: openLinkTransport(client, fetch),
    retryPolicy: resolveRetryPolicy(options.maxAttempts, options.retryDelayMs),
  };
  const open = async (signal: AbortSignal) => {
    const download = await openDownload({ ...job, signal }, maxSizeBytes);
    return onProgress ? { ...download, chunks: watch(download, onProgress) } : download;
  };
  if (to === "stream") return openStream(open, startTimeLimit(timeoutMs, signal));
  const policy = { ...job.retryPolicy, isRetryable: (error: unknown) => error instanceof FileReplacedError };
  return runLimited(timeoutMs, signal, ({ signal }) =>
    retry<AttachmentInMemory | AttachmentFile>(
      () => (path === undefined ? open(signal).then(collect) : saveFile(path, attachmentId, () => open(signal))),
      policy,
      signal,
    ),
  );
}

/** Returns the path of a destination. Rejects a plain string, which could be a typo of "stream". */
function readPath(to: Exclude<DownloadDestination, string>): string | URL {
  if (typeof to !== "object" || to === null) {
    const suggestion = typeof to === "string" ? nearestName(to, ["memory", "stream"]) : undefined;
    const shown = suggestion === undefined ? describePath(to) : `\`${to}\``;
    const advice = suggestion === undefined ? 'Use "memory", "stream" or { path }.' : `Did you mean \`${suggestion}\`?`;
    throw new OptionError("OPTION_INVALID", `Invalid \`to\`: ${shown}. ${advice}`, { option: "to", suggestion });
  }
  const other = Object.keys(to).find((member) => member !== "path");
  if (other !== undefined) {
    const message = `Unknown member \`${other}\` of \`to\`. Use \`path\`.`;
    throw new OptionError("OPTION_UNKNOWN", message, { option: `to.${other}`, suggestion: "path" });
  }
  const { path } = to;
  const text = typeof path === "string" || isUrl(path) ? String(path) : "";
  if (text !== "" && !isLink(text)) return path;
  const message = `Invalid \`to.path\`: ${describePath(path)}. Use the path of a file or folder, or a file: URL.`;
  throw new OptionError("OPTION_INVALID", message, { option: "to.path" });
}

/** Describes a path without showing a link, which may contain a secret. */
function describePath(path: unknown): string {
  if (path === "") return "an empty string";
  if (typeof path === "string" || isUrl(path)) return isLink(String(path)) ? "a link" : `\`${path}\``;
  return path === null ? "null" : `a value of type ${typeof path}`;
}

async function* watch(
  { fileName, sizeBytes, chunks }: Download,
  onProgress: (progress: DownloadAttachmentProgress) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let transferredBytes = 0;
  for await (const chunk of chunks) {
    transferredBytes += chunk.length;
    onProgress({ type: "downloading", fileName, transferredBytes, sizeBytes });
    yield chunk;
  }
}

async function collect({ fileName, sizeBytes, chunks }: Download): Promise<AttachmentInMemory> {
  // An announced size never allocates more than the largest file.
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
