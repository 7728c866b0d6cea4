import type { WaiterConfiguration } from "@smithy/types";
import { createWaiter } from "../../platform/smithy/waiter.js";
import { requireNumbers } from "../core/requireNumbers.js";
import type { SupportSender } from "../core/SupportSender.js";

/** The delays of a waiter, in seconds. */
export type WaiterDelays = Required<Pick<WaiterConfiguration<unknown>, "minDelay" | "maxDelay">>;

/** Polls as the waiters of the AWS SDK do, which take every time for a number: with others they never end, or never pause. */
export async function runWaiter<Input>(
  params: WaiterConfiguration<SupportSender>,
  delays: WaiterDelays,
  input: Input,
  check: Parameters<typeof createWaiter<SupportSender, Input>>[2],
): ReturnType<typeof createWaiter<SupportSender, Input>> {
  const { maxWaitTime, minDelay = delays.minDelay, maxDelay = delays.maxDelay } = params;
  requireNumbers({ maxWaitTime, minDelay, maxDelay }, 0);
  return createWaiter({ ...params, minDelay, maxDelay }, input, check);
}
