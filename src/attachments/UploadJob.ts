import type { SupportSender } from "../sending/SupportSender.js";
import type { Progress } from "./AttachmentUploadState.js";
import type { PartGate } from "./makePartGate.js";
import type { Transport } from "./openTransport.js";
import type { TryAgain } from "./tryAgain.js";

/** What the files of one call have in common. */
export interface UploadJob {
  readonly client: SupportSender;
  readonly transport: Transport;
  readonly tryAgain: TryAgain;
  readonly concurrency: number;
  readonly readyTimeoutMs: number;
  readonly gate: PartGate;
  readonly progress: Progress;
  /** Keeps the progress, after each change of it. */
  save(): Promise<void>;
  /** Tells that so many more bytes of a file have arrived. */
  report(index: number, bytes: number): void;
}
