import { AttachmentError } from "../../errors/AttachmentError.js";
import { raceAbort, throwIfAborted } from "../../errors/abort.js";
import { mapConcurrently } from "../core/mapConcurrently.js";
import { assertOptions, OPTIONS } from "../core/options.js";
import { assertSender, type CallOptions, type SupportClientLike } from "../core/sender.js";
import { runLimited } from "../core/timeLimit.js";
import { BufferPool } from "./BufferPool.js";
import { createAttachmentSet } from "./createAttachmentSet.js";
import { resolveRetryPolicy } from "./LinkFailure.js";
import { multipartUpload, notReady } from "./multipartUpload.js";
import { openLinkTransport } from "./openLinkTransport.js";
import { planUpload } from "./planUpload.js";
import type { AttachmentInput, AttachmentSource } from "./sources/AttachmentSource.js";
import { closeStreams, deferStreamErrors, openSource } from "./sources/openSource.js";
import type { UploadJob } from "./UploadJob.js";
import { startState, type UploadState, writeUploadCursor } from "./uploadState.js";

/**
 * The progress of an upload.
 *
 * @public
 */
export interface UploadAttachmentsProgress {
  /** Always `uploading`. */
  readonly type: "uploading";
  /** The file that has progressed. */
  readonly fileName: string;
  /** Its index in the list of files, from 0. */
  readonly fileIndex: number;
  /** The number of its bytes uploaded so far. */
  readonly transferredBytes: number;
  /** The size of the file, in bytes. */
  readonly sizeBytes: number;
  /** The number of bytes of all files uploaded so far. */
  readonly totalTransferredBytes: number;
  /** The size of all files, in bytes. */
  readonly totalSizeBytes: number;
}

/**
 * The options of {@link uploadAttachments}.
 *
 * @public
 */
export interface UploadAttachmentsOptions extends CallOptions {
  /** Limits the whole call, including the service's processing, in milliseconds. Default: 3,600,000. */
  readonly timeoutMs?: number | undefined;
  /** The maximum number of parts in flight. Default: 4. Parts in memory are limited to 32 MiB. */
  readonly concurrency?: number | undefined;
  /** The maximum number of attempts per part, including the first. Default: 8. */
  readonly maxAttempts?: number | undefined;
  /** The delay before the second attempt, in milliseconds. It doubles with each further one, up to 10 s. Default: 200. */
  readonly retryDelayMs?: number | undefined;
  /**
   * Limits each attempt (connection, headers and body), in milliseconds. A request with files has as much
   * again per MB. Default: 30,000.
   */
  readonly attemptTimeoutMs?: number | undefined;
  /** The last string passed to `onCursor`, for the same files in the same order. Uploaded parts are not sent again. */
  readonly cursor?: string | undefined;
  /**
   * Saves the state of the upload after each step. It is awaited, and never called concurrently.
   *
   * After a crash, pass the saved string as `cursor`.
   */
  readonly onCursor?: ((cursor: string) => void | Promise<void>) | undefined;
  /** Called when a part or a small file has been uploaded. */
  readonly onProgress?: ((progress: UploadAttachmentsProgress) => void) | undefined;
  /** Sends the requests to links. Default: the client's `requestHandler`, or the global `fetch` if the client exposes none. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
}

/**
 * The uploaded files. Spread them into the input of a case or a message.
 *
 * @public
 */
export interface UploadedAttachments {
  /** The attachment set with the small files, if any. It expires one hour after its creation. */
  attachmentSetId?: string;
  /** The ids of the other files, if any. */
  uploadIds?: string[];
}

export const UPLOAD_OPTIONS: readonly string[] = [
  "timeoutMs",
  "concurrency",
  "maxAttempts",
  "retryDelayMs",
  "cursor",
  "onCursor",
  "onProgress",
  "fetch",
  "signal",
  "attemptTimeoutMs",
];
const MAX_BYTES_IN_MEMORY = 32 * 1024 * 1024;

/**
 * Uploads files, and waits until they can be attached to a case.
 *
 * Checks all limits before it sends anything. Up to three files of at most 5 MB go into an attachment set. All others, up to
 * ten of at most 150 MiB, are uploaded in parts. Retries failed parts, renews expired links, and never has a large file in
 * memory as a whole.
 *
 * @example
 * const attachments = await uploadAttachments(client, ["./trace.log", { fileName: "heap.bin", data: bytes }]);
 * await client.send(new CreateCaseCommand({ subject, communicationBody, ...attachments }));
 *
 * @param client - Any client with `send`.
 * @param files - Paths (Node.js only), `Blob`s, bytes, streams, or `{ fileName, data }` with one of these. At most 13.
 * @param options - An {@link UploadAttachmentsOptions}; all have defaults.
 * @returns The members of `CreateCaseRequest` and `AddCommunicationToCaseRequest` that refer to the files.
 * @throws {@link AttachmentError} when a file is invalid or cannot be uploaded. Invalid files are rejected before anything is sent.
 * @throws {@link CursorError} when `cursor` is damaged, or belongs to other files.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @throws The service's exceptions.
 * @throws `TimeoutError` when the call takes longer than `timeoutMs`. If only the service's processing is pending, throws an
 *   {@link AttachmentError} with the code `UPLOAD_NOT_READY` instead.
 * @throws `AbortError` when `signal` is aborted.
 * @public
 */
export async function uploadAttachments(
  client: SupportClientLike,
  files: readonly AttachmentInput[],
  options: UploadAttachmentsOptions = {},
): Promise<UploadedAttachments> {
  assertSender(client);
  assertOptions(options, UPLOAD_OPTIONS);
  if (!Array.isArray(files)) {
    throw new AttachmentError("DATA_INVALID", "Invalid `files`: not an array. Pass an array, even for one file.");
  }
  deferStreamErrors(files);
  const { timeoutMs = OPTIONS.timeoutMs.default.transfer } = options;
  const sending = new Set<number>();
  const processing: UploadJob["processing"] = new Map();
  const makeError = (limitMs: number) => {
    const [file] = processing.values();
    return file && sending.size === 0 ? notReady(file, limitMs) : undefined;
  };
  return runLimited(
    timeoutMs,
    options.signal,
    ({ signal }) => upload(client, files, { ...options, signal, sending, processing }),
    makeError,
  ).catch((error: unknown) => {
    closeStreams(files);
    throw error;
  });
}

interface UploadContext extends UploadAttachmentsOptions, Pick<UploadJob, "sending" | "processing"> {
  readonly signal: AbortSignal;
}

async function upload(
  client: SupportClientLike,
  files: readonly AttachmentInput[],
  { signal, sending, processing, ...options }: UploadContext,
): Promise<UploadedAttachments> {
  const { concurrency = OPTIONS.concurrency.default, attemptTimeoutMs = OPTIONS.attemptTimeoutMs.default } = options;
  const { cursor, onCursor, onProgress, fetch } = options;
  const sources: AttachmentSource[] = [];
  try {
    for (const [index, file] of files.entries()) {
      sources.push(await openSource(file, index, signal));
      throwIfAborted(signal);
    }
    const { inSet, multipart } = planUpload(sources);
    for (const { index } of multipart) sending.add(index);
    const state = startState(sources, cursor);
    const job: UploadJob = {
      client,
      transport: openLinkTransport(client, fetch),
      retryPolicy: resolveRetryPolicy(options.maxAttempts, options.retryDelayMs),
      concurrency,
      attemptTimeoutMs,
      pool: new BufferPool({ maxParts: concurrency, maxBytes: MAX_BYTES_IN_MEMORY }),
      state,
      sending,
      processing,
      save: makeSaver(state, onCursor, signal),
      report: makeReporter(sources, onProgress),
    };
    const all = { concurrency: sources.length, signal };
    const uploadIds = await mapConcurrently(multipart, all, ({ file, index }, inner) =>
      multipartUpload(file, index, job, inner),
    );
    // The set comes last, because it expires in an hour, and large files may take longer.
    const sets = inSet.length > 0 ? [inSet] : [];
    const [attachmentSetId] = await mapConcurrently(sets, all, (set, inner) => createAttachmentSet(set, job, inner));
    return {
      ...(attachmentSetId !== undefined && { attachmentSetId }),
      ...(uploadIds.length > 0 && { uploadIds }),
    };
  } finally {
    for (const source of sources) await source.close?.();
  }
}

/**
 * Returns a function that saves the current state. Saves never overlap, and changes during a save share the next one. An
 * abort does not wait for a save, and no save starts after it.
 */
function makeSaver(
  state: UploadState,
  onCursor: UploadAttachmentsOptions["onCursor"],
  signal: AbortSignal,
): () => Promise<void> {
  if (!onCursor) return async () => {};
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function save(before: Promise<void>): Promise<void> {
    await before.catch(() => {});
    next = undefined;
    throwIfAborted(signal);
    await onCursor?.(writeUploadCursor(state));
  }

  return () => {
    next ??= save(last);
    last = next;
    return raceAbort(last, signal);
  };
}

function makeReporter(
  sources: readonly AttachmentSource[],
  onProgress: UploadAttachmentsOptions["onProgress"],
): UploadJob["report"] {
  const transferred = sources.map(() => 0);
  const totalSizeBytes = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let totalTransferredBytes = 0;
  return (fileIndex, bytes) => {
    const source = sources[fileIndex];
    if (!source) return;
    const transferredBytes = (transferred[fileIndex] ?? 0) + bytes;
    transferred[fileIndex] = transferredBytes;
    totalTransferredBytes += bytes;
    const { name: fileName, sizeBytes } = source;
    const file = { fileName, fileIndex, transferredBytes, sizeBytes };
    onProgress?.({ type: "uploading", ...file, totalTransferredBytes, totalSizeBytes });
  };
}
