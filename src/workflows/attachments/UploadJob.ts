import type { Progress } from "./AttachmentUploadState.js";
import type { Asking } from "./askPatiently.js";
import type { PartGate } from "./makePartGate.js";
import type { Transport } from "./openTransport.js";

/** What the files of one call have in common. */
export interface UploadJob extends Asking {
  readonly transport: Transport;
  readonly concurrency: number;
  readonly readyTimeoutMs: number;
  readonly gate: PartGate;
  readonly progress: Progress;
  /** Keeps the progress, after each change of it. */
  save(): Promise<void>;
  /** Tells that so many more bytes of a file have arrived. */
  report(index: number, bytes: number): void;
}
