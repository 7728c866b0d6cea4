import type { MetadataBearer, WaiterConfiguration } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { isTransientError } from "../../errors/classifyError.js";
import { OptionError } from "../../errors/OptionError.js";
import { checkExceptions, createWaiter, type WaiterResult, WaiterState } from "../../platform/smithy/waiter.js";
import { linkAbort, monotonicMs } from "../core/abort.js";
import {
  assertInput,
  assertNumbers,
  assertOptions,
  assertSignal,
  assertTexts,
  invalidOption,
} from "../core/options.js";
import { assertSender, type SupportClientLike, sendCommand } from "../core/sender.js";
import { withTimeout } from "../core/timeLimit.js";

/** The request of a waiter, and the check of its output. */
export interface WaiterPoll<
  Waited,
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes & MetadataBearer,
> {
  /** Default delays in seconds. */
  readonly minDelay: number;
  readonly maxDelay: number;
  makeCommand(input: Waited): CommandInstance<Input, Output>;
  /** Returns whether the output ends the wait. */
  checkState(output: Output): WaiterState;
}

const PARAMETERS = ["client", "maxWaitTime", "minDelay", "maxDelay", "abortSignal", "abortController"];

/**
 * Polls like the waiters of the AWS SDK. Validates times, because theirs never end or never pause if a time is not a
 * number.
 */
export async function runWaiter<
  Member extends string,
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes & MetadataBearer,
>(
  params: WaiterConfiguration<SupportClientLike>,
  input: Readonly<Record<Member, string>>,
  member: Member,
  { makeCommand, checkState, ...defaults }: WaiterPoll<Readonly<Record<Member, string>>, Input, Output>,
): Promise<WaiterResult<Output>> {
  rejectBareClient(params);
  assertOptions(params, PARAMETERS, [member]);
  assertSender(params?.client, "`client` of the first argument");
  assertInput(input, [member], PARAMETERS, "the configuration (first argument)");
  assertTexts({ [member]: input[member] });
  const { maxWaitTime, minDelay = defaults.minDelay, maxDelay = defaults.maxDelay } = params;
  assertNumbers({ minDelay, maxDelay }, { min: 0 });
  if (minDelay === 0) invalidOption("minDelay", minDelay, "a number of seconds greater than 0");
  if (!(typeof maxWaitTime === "number" && maxWaitTime > minDelay)) {
    const advice = `a number of seconds greater than \`minDelay\` (${minDelay})`;
    invalidOption("maxWaitTime", maxWaitTime, advice);
  }
  if (maxDelay < minDelay) invalidOption("maxDelay", maxDelay, `at least \`minDelay\` (${minDelay}) seconds`);
  const { abortController, ...rest } = params;
  const abortSignal = params.abortSignal ?? abortController?.signal;
  assertSignal("abortSignal", abortSignal);
  const { signal, release } = linkAbort(abortSignal as AbortSignal | undefined);
  const endMs = monotonicMs() + maxWaitTime * 1000;
  const waiting = createWaiter({ ...rest, abortSignal: signal, minDelay, maxDelay }, undefined, async (client) => {
    try {
      const reason = await withTimeout(endMs - monotonicMs(), signal, (inner) =>
        sendCommand(client, makeCommand(input), { signal: inner }),
      );
      return { state: checkState(reason), reason };
    } catch (reason) {
      if (signal.aborted) return { state: WaiterState.ABORTED, reason };
      return { state: isTransientError(reason) ? WaiterState.RETRY : WaiterState.FAILURE, reason };
    }
  });
  return checkExceptions(await waiting.finally(release)) as WaiterResult<Output>;
}

/** Throws for a client in the place of its configuration, as in the functions that are not waiters. */
function rejectBareClient(params: object | undefined): void {
  if (typeof Object(params).send !== "function") return;
  const message = "Invalid first argument: a client. Pass `{ client, maxWaitTime }`.";
  throw new OptionError("CLIENT_INVALID", message, { option: "client" });
}
