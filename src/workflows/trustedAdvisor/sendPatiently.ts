import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { classifyError, type Failure } from "../../pipeline/retry/classifyError.js";
import { call } from "../core/call.js";
import { persist } from "../core/persist.js";
import { planDelay } from "../core/planDelay.js";
import type { SupportSender } from "../core/SupportSender.js";

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
