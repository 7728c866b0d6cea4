import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../commands/command.js";
import { classifyError, type Failure } from "../retry/classifyError.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";
import { call } from "../sending/call.js";
import { persist } from "../sending/persist.js";
import { planDelay } from "../sending/planDelay.js";
import type { SupportSender } from "../sending/SupportSender.js";

const MAX_ATTEMPTS = 7;
const FIRST_DELAY_MS = 500;

/** Sends a command, and when the service throttles it even after the client's own attempts, waits longer and longer. */
export function sendPatiently<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  client: SupportSender,
  command: CommandInstance<Input, Output>,
  signal: AbortSignal | undefined,
): Promise<Output> {
  return persist(() => call(client, command, signal), planPause, signal);
}

function planPause(error: unknown, failures: number): number | false {
  const isWorthwhile = failures < MAX_ATTEMPTS && classifyError(error as Failure) === "THROTTLING";
  return isWorthwhile && planDelay(failures, FIRST_DELAY_MS);
}
