import type { SupportSender } from "../core/sender.js";
import type { Progress } from "./AttachmentUploadState.js";
import type { BufferPool } from "./BufferPool.js";
import type { LinkRetryPolicy } from "./LinkFailure.js";
import type { LinkTransport } from "./LinkResponse.js";

const MEGABYTE = 1024 * 1024;

/** The time that a request with so many bytes may take. At the default, 35 kB/s are enough. */
export function planTimeout(attemptTimeoutMs: number, sizeBytes: number): number {
  return attemptTimeoutMs * (1 + sizeBytes / MEGABYTE);
}

/** What all files of one upload share. */
export interface UploadJob {
  readonly client: SupportSender;
  readonly retryPolicy: LinkRetryPolicy;
  readonly transport: LinkTransport;
  readonly concurrency: number;
  readonly attemptTimeoutMs: number;
  readonly readyTimeoutMs: number;
  readonly pool: BufferPool;
  readonly progress: Progress;
  /** Saves the progress; called after each change. */
  save(): Promise<void>;
  /** Reports that more bytes of a file have arrived. */
  report(index: number, bytes: number): void;
}
