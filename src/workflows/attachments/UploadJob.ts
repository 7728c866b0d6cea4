import type { SupportClientLike } from "../core/sender.js";
import type { BufferPool } from "./BufferPool.js";
import type { LinkRetryPolicy } from "./LinkFailure.js";
import type { LinkTransport } from "./LinkResponse.js";
import type { UploadState } from "./uploadState.js";

const MEGABYTE = 1024 * 1024;

/** The time that a request with so many bytes may take. At the default, 35 kB/s are enough. */
export function planTimeout(attemptTimeoutMs: number, sizeBytes: number): number {
  return attemptTimeoutMs * (1 + sizeBytes / MEGABYTE);
}

/** A file that has been uploaded completely. */
export interface ProcessedFile {
  readonly fileName: string;
  readonly uploadId: string;
}

/** What all files of one upload share. */
export interface UploadJob {
  readonly client: SupportClientLike;
  readonly retryPolicy: LinkRetryPolicy;
  readonly transport: LinkTransport;
  readonly concurrency: number;
  readonly attemptTimeoutMs: number;
  readonly pool: BufferPool;
  readonly state: UploadState;
  /** The indexes of the files with missing parts. */
  readonly sending: Set<number>;
  /** The completely uploaded files that the service is still processing, by index. */
  readonly processing: Map<number, ProcessedFile>;
  /** Saves the state; called after each change. */
  save(): Promise<void>;
  /** Reports that more bytes of a file have arrived. */
  report(index: number, bytes: number): void;
}
