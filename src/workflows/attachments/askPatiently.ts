import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { call } from "../core/call.js";
import { isPassing } from "../core/isPassing.js";
import { persist } from "../core/persist.js";
import type { SupportSender } from "../core/SupportSender.js";
import { delayAfter, type TryAgain } from "./tryAgain.js";

/** Who is asked, and how often. */
export interface Asking {
  readonly client: SupportSender;
  readonly tryAgain: TryAgain;
}

/**
 * Sends a command, and sends it again after a passing failure, also where the client has given up.
 *
 * For commands only that do no harm when they are carried out twice: all that move files are such.
 */
export function askPatiently<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  { client, tryAgain }: Asking,
  command: CommandInstance<Input, Output>,
  signal: AbortSignal,
): Promise<Output> {
  function planPause(error: unknown, failures: number): number | false {
    const isWorthwhile = failures < tryAgain.maxAttempts && isPassing(error);
    return isWorthwhile && delayAfter(failures, tryAgain);
  }

  return persist(() => call(client, command, signal), planPause, signal);
}
