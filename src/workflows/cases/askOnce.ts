import type { FinalizeRequestMiddleware, InitializeMiddleware, MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { matches } from "../../errors/matches.js";
import { call } from "../core/call.js";
import { readStatus } from "../core/readStatus.js";
import type { SupportSender } from "../core/SupportSender.js";
import { throwIfAborted } from "../core/throwIfAborted.js";

/** What is known of a request: its output, or that its answer got lost, and how. */
export type Asked<Output> =
  | { readonly isInDoubt: false; readonly output: Output }
  | { readonly isInDoubt: true; readonly cause: unknown };

/** Answers of 400 and above that come from between, when a server took too long. */
const CUT_OFF_STATUSES = [408, 499];
const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/;
const DEEPEST_CAUSE = 5;

/**
 * Sends a command that may not be carried out twice.
 *
 * What the service refused or never got, the client may try again as it likes, and is thrown at the end. After
 * anything else no attempt leaves any more, whatever the client's retry makes of it.
 */
export async function askOnce<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  client: SupportSender,
  command: CommandInstance<Input, Output>,
  signal: AbortSignal | undefined,
): Promise<Asked<Output>> {
  const gate = addGate(command);
  try {
    return { isInDoubt: false, output: await call(client, command, signal) };
  } catch (error) {
    throwIfAborted(signal);
    const { hasBegun, isDone, doubt } = gate;
    if (doubt) return { isInDoubt: true, cause: doubt.cause };
    // Middleware of others can fail when all is done; and a client without middleware passes the gate by.
    if (isDone || !(hasBegun || isUndone(error))) return { isInDoubt: true, cause: error };
    throw error;
  }
}

interface Gate {
  hasBegun: boolean;
  isDone: boolean;
  doubt?: { readonly cause: unknown };
}

/** Stands between the client's retry and the network, in the stack that the command brings along. */
function addGate<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  command: CommandInstance<Input, Output>,
): Gate {
  const gate: Gate = { hasBegun: false, isDone: false };
  const begin: InitializeMiddleware<Input, Output> = (next) => (args) => {
    gate.hasBegun = true;
    return next(args);
  };
  const guard: FinalizeRequestMiddleware<Input, Output> = (next) => async (args) => {
    if (gate.isDone || gate.doubt) throw notAgain();
    try {
      const result = await next(args);
      gate.isDone = true;
      return result;
    } catch (error) {
      if (isUndone(error)) throw error;
      gate.doubt = { cause: error };
      throw notAgain();
    }
  };
  command.middlewareStack.add(begin, { name: "onceBegin", step: "initialize" });
  command.middlewareStack.add(guard, { name: "onceGuard", step: "finalizeRequest", priority: "low" });
  return gate;
}

/** Tells a retry nothing that it could take for a reason to go on: no status, no code, no cause. */
function notAgain(): Error {
  return Object.assign(new Error("The answer got lost."), {
    name: "OutcomeUnknown",
  });
}

/** Whether the service refused the request, or never got it. */
function isUndone(error: unknown): boolean {
  const status = readStatus(error) ?? 0;
  if (status >= 400 && status < 500) return !CUT_OFF_STATUSES.includes(status);
  return status === 0 && wasNeverConnected(error);
}

function wasNeverConnected(error: unknown, depth = 0): boolean {
  const { code = "", syscall, cause } = Object(error) as { code?: string; syscall?: string; cause?: unknown };
  if (matches(NEVER_CONNECTED, code) || syscall === "connect") return true;
  return cause != null && depth < DEEPEST_CAUSE && wasNeverConnected(cause, depth + 1);
}
