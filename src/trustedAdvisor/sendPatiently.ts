import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../commands/command.js";
import { classifyError, type Failure } from "../retry/classifyError.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";
import { call } from "../sending/call.js";
import { pause } from "../sending/pause.js";
import type { SupportSender } from "../sending/SupportSender.js";

const MAX_PAUSES = 6;
const FIRST_PAUSE_MS = 500;

/** Sends a command, and when the service throttles it even after the client's own attempts, waits longer and longer. */
export async function sendPatiently<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes & MetadataBearer,
>(client: SupportSender, command: CommandInstance<Input, Output>, signal: AbortSignal | undefined): Promise<Output> {
  for (let pauses = 0; ; pauses++) {
    try {
      return await call(client, command, signal);
    } catch (error) {
      if (pauses === MAX_PAUSES || classifyError(error as Failure) !== "THROTTLING") throw error;
    }
    await pause(FIRST_PAUSE_MS * 2 ** pauses * (0.5 + Math.random() / 2), signal);
  }
}
