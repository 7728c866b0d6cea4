import type { FinalizeRequestMiddleware, InitializeMiddleware, MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { classifyError } from "../../errors/classifyError.js";
import { throwIfAborted } from "../core/abort.js";
import { type CallOptions, type SupportSender, sendCommand } from "../core/sender.js";

/** The output of a request, or why it is unknown whether the service executed it. */
export type SendOutcome<Output> =
  | { readonly isUnconfirmed: false; readonly output: Output }
  | { readonly isUnconfirmed: true; readonly cause: unknown };

/**
 * Sends a command that must not be executed twice.
 *
 * The client may repeat what the service refused or never received, and the last such error is thrown. After any other
 * failure no attempt is sent, whatever the client's retry strategy.
 */
export async function sendAtMostOnce<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes & MetadataBearer,
>(client: SupportSender, command: CommandInstance<Input, Output>, options: CallOptions): Promise<SendOutcome<Output>> {
  const guard = addGuard(command);
  try {
    return { isUnconfirmed: false, output: await sendCommand(client, command, options) };
  } catch (error) {
    throwIfAborted(options.signal);
    const { hasBegun, isExecuted, failure } = guard;
    if (failure) return { isUnconfirmed: true, cause: failure.cause };
    // Middleware of the caller can fail after the response. A client without middleware bypasses the guard.
    if (isExecuted || !(hasBegun || isNotExecuted(error))) return { isUnconfirmed: true, cause: error };
    throw error;
  }
}

interface Guard {
  hasBegun: boolean;
  isExecuted: boolean;
  failure?: { readonly cause: unknown };
}

function addGuard<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  command: CommandInstance<Input, Output>,
): Guard {
  const guard: Guard = { hasBegun: false, isExecuted: false };
  const begin: InitializeMiddleware<Input, Output> = (next) => (args) => {
    guard.hasBegun = true;
    return next(args);
  };
  const attempt: FinalizeRequestMiddleware<Input, Output> = (next) => async (args) => {
    if (guard.isExecuted || guard.failure) throw outcomeUnknown();
    try {
      const result = await next(args);
      guard.isExecuted = true;
      return result;
    } catch (error) {
      if (isNotExecuted(error)) throw error;
      guard.failure = { cause: error };
      throw outcomeUnknown();
    }
  };
  command.middlewareStack.add(begin, { name: "onceBegin", step: "initialize" });
  command.middlewareStack.add(attempt, { name: "onceGuard", step: "finalizeRequest", priority: "low" });
  return guard;
}

/** An error without status, code or cause, so that no retry strategy retries it. */
function outcomeUnknown(): Error {
  return Object.assign(new Error("The answer got lost."), { name: "OutcomeUnknown" });
}

function isNotExecuted(error: unknown): boolean {
  return classifyError(error).reachedService !== "maybe";
}
