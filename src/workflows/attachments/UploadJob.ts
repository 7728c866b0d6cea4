import type { SupportClientLike } from "../core/sender.js";
import type { BufferPool } from "./BufferPool.js";
import type { LinkRetryPolicy } from "./LinkFailure.js";
import type { LinkTransport } from "./LinkResponse.js";
import type { UploadState } from "./uploadState.js";

const MEGABYTE = 1024 * 1024;

/** Returns the timeout of a request with so many bytes. The default allows for 35 kB/s. */
export function planTimeout(attemptTimeoutMs: number, sizeBytes: number): number {
  return attemptTimeoutMs * (1 + sizeBytes / MEGABYTE);
}

/** A file that has been uploaded completely. */
export interface ProcessedFile {
  readonly fileName: string;
  readonly uploadId: string;
}

/** The shared state of all files of an upload. */
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
  /** Saves the state. Called after each change. */
  save(): Promise<void>;
  /** Reports the transferred bytes of a file. */
  report(index: number, bytes: number): void;
}
