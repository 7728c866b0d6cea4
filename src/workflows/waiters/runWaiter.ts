import type { MetadataBearer, WaiterConfiguration } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { isTransientError } from "../../errors/classifyError.js";
import { createWaiter, WaiterState } from "../../platform/smithy/waiter.js";
import { assertNumbers } from "../core/options.js";
import { type SupportSender, sendCommand } from "../core/sender.js";

/** What a waiter polls. */
export interface WaiterPoll<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer> {
  /** Default delays in seconds. */
  readonly minDelay: number;
  readonly maxDelay: number;
  makeCommand(): CommandInstance<Input, Output>;
  /** Whether the output ends the wait. */
  judge(output: Output): "success" | "failure" | "retry";
}

/** Polls as the waiters of the AWS SDK do. These never end, or never pause, if a time is not a number. */
export async function runWaiter<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  params: WaiterConfiguration<SupportSender>,
  { makeCommand, judge, ...defaults }: WaiterPoll<Input, Output>,
): ReturnType<typeof createWaiter<SupportSender, undefined>> {
  const { maxWaitTime, minDelay = defaults.minDelay, maxDelay = defaults.maxDelay } = params;
  assertNumbers({ maxWaitTime, minDelay, maxDelay }, { min: 0 });
  const signal = params.abortSignal as AbortSignal | undefined;
  return createWaiter({ ...params, minDelay, maxDelay }, undefined, async (client) => {
    try {
      const reason = await sendCommand(client, makeCommand(), { signal });
      return { state: toState(judge(reason)), reason };
    } catch (reason) {
      if (signal?.aborted) return { state: WaiterState.ABORTED, reason };
      return { state: isTransientError(reason) ? WaiterState.RETRY : WaiterState.FAILURE, reason };
    }
  });
}

function toState(judgement: "success" | "failure" | "retry"): WaiterState {
  if (judgement === "success") return WaiterState.SUCCESS;
  return judgement === "failure" ? WaiterState.FAILURE : WaiterState.RETRY;
}
