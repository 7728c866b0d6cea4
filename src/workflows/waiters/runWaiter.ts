import type { MetadataBearer, WaiterConfiguration } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { isTransientError } from "../../errors/classifyError.js";
import { createWaiter, WaiterState } from "../../platform/smithy/waiter.js";
import { linkAbort, monotonicMs, withTimeout } from "../core/abort.js";
import { assertNumbers, assertOptions, invalidOption } from "../core/options.js";
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

const PARAMETERS = ["client", "maxWaitTime", "minDelay", "maxDelay", "abortSignal", "abortController"];

/** Polls as the waiters of the AWS SDK do. These never end, or never pause, if a time is not a number. */
export async function runWaiter<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  params: WaiterConfiguration<SupportSender>,
  { makeCommand, judge, ...defaults }: WaiterPoll<Input, Output>,
): ReturnType<typeof createWaiter<SupportSender, undefined>> {
  assertOptions(params, PARAMETERS);
  const { maxWaitTime, minDelay = defaults.minDelay, maxDelay = defaults.maxDelay } = params;
  assertNumbers({ minDelay, maxDelay }, { min: 0 });
  if (!(typeof maxWaitTime === "number" && maxWaitTime > minDelay)) {
    const advice = `a number of seconds greater than \`minDelay\` (${minDelay})`;
    invalidOption("maxWaitTime", maxWaitTime, advice);
  }
  if (maxDelay < minDelay) invalidOption("maxDelay", maxDelay, `at least \`minDelay\` (${minDelay}) seconds`);
  const { abortController, ...rest } = params;
  const { signal, release } = linkAbort((params.abortSignal ?? abortController?.signal) as AbortSignal | undefined);
  const endMs = monotonicMs() + maxWaitTime * 1000;
  return createWaiter({ ...rest, abortSignal: signal, minDelay, maxDelay }, undefined, async (client) => {
    try {
      const reason = await withTimeout(endMs - monotonicMs(), signal, (inner) =>
        sendCommand(client, makeCommand(), { signal: inner }),
      );
      return { state: toState(judge(reason)), reason };
    } catch (reason) {
      if (signal.aborted) return { state: WaiterState.ABORTED, reason };
      return { state: isTransientError(reason) ? WaiterState.RETRY : WaiterState.FAILURE, reason };
    }
  }).finally(release);
}

function toState(judgement: "success" | "failure" | "retry"): WaiterState {
  if (judgement === "success") return WaiterState.SUCCESS;
  return judgement === "failure" ? WaiterState.FAILURE : WaiterState.RETRY;
}
