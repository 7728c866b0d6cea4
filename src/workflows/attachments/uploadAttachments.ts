import { AttachmentError } from "../../errors/AttachmentError.js";
import { requireFunctions } from "../core/requireFunctions.js";
import { requireNumbers } from "../core/requireNumbers.js";
import type { SupportSender } from "../core/SupportSender.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import type { AttachmentInput, AttachmentSource } from "./AttachmentSource.js";
import { type AttachmentUploadState, beginProgress } from "./AttachmentUploadState.js";
import { fillSet } from "./fillSet.js";
import { makePartGate } from "./makePartGate.js";
import { makeSaver } from "./makeSaver.js";
import { holdFailure, openSource } from "./openSource.js";
import { type LinkFetch, openTransport } from "./openTransport.js";
import { planUpload } from "./planUpload.js";
import { runTogether } from "./runTogether.js";
import type { UploadJob } from "./UploadJob.js";
import { uploadByLinks } from "./uploadByLinks.js";

/**
 * How far an upload is.
 *
 * @public
 */
export interface UploadAttachmentsProgress {
  /** The file of which more has arrived. */
  readonly fileName: string;
  /** Its position among the files, from 0. */
  readonly fileIndex: number;
  /** How much of it has arrived, in bytes. */
  readonly sentBytes: number;
  /** Its size, in bytes. */
  readonly sizeBytes: number;
  /** How much of all files has arrived, in bytes. */
  readonly totalSentBytes: number;
  /** The size of all files, in bytes. */
  readonly totalBytes: number;
}

/**
 * The options of {@link uploadAttachments}.
 *
 * @public
 */
export interface UploadAttachmentsOptions {
  /** Is told each time that a part of a file has arrived, or a small file. */
  readonly onProgress?: ((progress: UploadAttachmentsProgress) => void) | undefined;
  /** Ends it with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** How many parts are sent at a time. Default: 4. Together they have at most 32 MiB, or are one. */
  readonly concurrency?: number | undefined;
  /**
   * Keeps the state, as JSON, after each step; it is waited for, and called again only when it has ended.
   *
   * After a crash, `resumeFrom` goes on from there.
   */
  readonly onState?: ((state: AttachmentUploadState) => void | Promise<void>) | undefined;
  /** A state that `onState` kept, of the same files in the same order. What has arrived is not sent again. */
  readonly resumeFrom?: AttachmentUploadState | undefined;
  /** How often a part is tried, the first time included. Default: 8. */
  readonly maxAttempts?: number | undefined;
  /** The pause before the second attempt, in milliseconds; each further one is twice as long, up to 10 s. Default: 200. */
  readonly retryDelayMs?: number | undefined;
  /** How long to wait for the service to make a sent file ready, in milliseconds. Default: 600,000. */
  readonly readyTimeoutMs?: number | undefined;
  /** What uses the links. Default: the client's own `requestHandler`, or the global `fetch` where it shows none. */
  readonly fetch?: LinkFetch | undefined;
}

/**
 * What a case or a message takes, to be spread into its input.
 *
 * @public
 */
export interface UploadedAttachments {
  /** The set with the small files, if there are any. It is gone an hour after it was made. */
  attachmentSetId?: string;
  /** The other files, if there are any. */
  uploadIds?: string[];
}

const MAX_BYTES_IN_MEMORY = 32 * 1024 * 1024;

/**
 * Uploads files, and waits until a case can take them.
 *
 * All limits are checked before anything is sent. Up to three files of at most 5 MB go into one attachment set; all
 * others, up to ten of at most 150 MiB, go up in parts by links, several parts at a time. A part that fails is tried
 * again, a link that has expired is renewed, and a file of which a part is sent is never held as a whole.
 *
 * @example
 * const attachments = await uploadAttachments(client, ["./trace.log", { name: "heap.bin", data: bytes }]);
 * await client.send(new CreateCaseCommand({ subject, communicationBody, ...attachments }));
 *
 * @param client - Any client with `send`.
 * @param files - Paths (on Node), `Blob`s, bytes, streams, or `{ name, data }` with one of these. At most 13.
 * @param options - An {@link UploadAttachmentsOptions}; all have defaults.
 * @returns The members of `CreateCaseRequest` and `AddCommunicationToCaseRequest` that name the files.
 * @throws {@link AttachmentError} when a file cannot be sent; nothing has been sent if it was the file's fault from
 *   the beginning.
 * @throws The service's exceptions, as the client throws them.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function uploadAttachments(
  client: SupportSender,
  files: readonly AttachmentInput[],
  options: UploadAttachmentsOptions = {},
): Promise<UploadedAttachments> {
  const { signal, resumeFrom, onState } = options;
  const { concurrency = 4, maxAttempts = 8, retryDelayMs = 200, readyTimeoutMs = 600_000 } = options;
  requireFunctions({ onState, onProgress: options.onProgress }, AttachmentError);
  requireNumbers({ concurrency, maxAttempts }, 1, AttachmentError);
  requireNumbers({ retryDelayMs, readyTimeoutMs }, 0, AttachmentError);
  if (!Array.isArray(files)) {
    throw new AttachmentError("DATA_INVALID", "Failed to attach files: they are no list. Give an array, also of one.");
  }
  throwIfAborted(signal);
  for (const file of files) holdFailure(file);
  const sources: AttachmentSource[] = [];
  try {
    for (const [index, file] of files.entries()) {
      sources.push(await openSource(file, index, signal));
      throwIfAborted(signal);
    }
    const { bySet, byLinks } = planUpload(sources);
    const progress = beginProgress(sources, resumeFrom);
    const job: UploadJob = {
      client,
      transport: openTransport(client, options.fetch),
      tryAgain: { maxAttempts, delayMs: retryDelayMs },
      concurrency,
      readyTimeoutMs,
      gate: makePartGate({ maxParts: concurrency, maxBytes: MAX_BYTES_IN_MEMORY }),
      progress,
      save: makeSaver(progress, onState, signal),
      report: makeReporter(sources, options.onProgress),
    };
    const uploads = byLinks.map(
      ({ file, index }) =>
        (inner: AbortSignal) =>
          uploadByLinks(file, index, job, inner),
    );
    const uploadIds = await runTogether(uploads, signal);
    // Last, as a set lives for an hour, and large files may take longer.
    const sets = bySet.length > 0 ? [(inner: AbortSignal) => fillSet(bySet, job, inner)] : [];
    const [attachmentSetId] = await runTogether(sets, signal);
    return {
      ...(attachmentSetId !== undefined && { attachmentSetId }),
      ...(uploadIds.length > 0 && { uploadIds }),
    };
  } finally {
    for (const source of sources) await source.close?.();
  }
}

function makeReporter(
  sources: readonly AttachmentSource[],
  onProgress: UploadAttachmentsOptions["onProgress"],
): UploadJob["report"] {
  const sent = sources.map(() => 0);
  const totalBytes = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let totalSentBytes = 0;
  return (fileIndex, bytes) => {
    const source = sources[fileIndex];
    if (!source) return;
    const sentBytes = (sent[fileIndex] ?? 0) + bytes;
    sent[fileIndex] = sentBytes;
    totalSentBytes += bytes;
    const { name: fileName, sizeBytes } = source;
    onProgress?.({ fileName, fileIndex, sentBytes, sizeBytes, totalSentBytes, totalBytes });
  };
}
