import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { throwIfAborted } from "../../errors/abort.js";
import { classifyError } from "../../errors/classifyError.js";
import { type CallOptions, type SupportClientLike, sendCommand } from "../core/sender.js";

/** The output of a request, or the cause of an unknown outcome. `stale`: the request was not sent. */
export type SendOutcome<Output> =
  | { readonly type: "response"; readonly output: Output }
  | { readonly type: "unconfirmed"; readonly cause: unknown }
  | { readonly type: "stale" };

interface AtMostOnceOptions extends CallOptions {
  /** Returns whether the last search is too old to send the request. */
  isStale(): boolean;
}

/**
 * Sends a command that must not be executed twice.
 *
 * The client may retry an attempt that the service rejected or never received; the last such error is thrown. After any
 * other failure no attempt is sent, whatever the client's retry strategy. Only failures of the request handler count: the
 * caller's middleware may fail after the service has responded.
 */
export async function sendAtMostOnce<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes & MetadataBearer,
>(
  client: SupportClientLike,
  command: CommandInstance<Input, Output>,
  { isStale, ...options }: AtMostOnceOptions,
): Promise<SendOutcome<Output>> {
  let hasMiddleware = false;
  let isOver = false;
  let wasStale = false;
  let failure: { readonly cause: unknown } | undefined;
  try {
    const output = await sendCommand(client, command, options, {
      onBegin() {
        hasMiddleware = true;
      },
      beforeSend() {
        wasStale ||= isStale();
        if (isOver || wasStale) throw notSent();
      },
      onAttempt(outcome, error) {
        if (outcome === "refused" || outcome === "unsent") return undefined;
        isOver = true;
        if (error === undefined) return undefined;
        failure ??= { cause: error };
        return notSent();
      },
    });
    return { type: "response", output };
  } catch (error) {
    throwIfAborted(options.signal);
    if (failure) return { type: "unconfirmed", cause: failure.cause };
    if (isOver) return { type: "unconfirmed", cause: error };
    if (wasStale) return { type: "stale" };
    if (hasMiddleware || classifyError(error).reachedService !== "maybe") throw error;
    return { type: "unconfirmed", cause: error };
  }
}

/** An error without status, code or cause, so that no retry strategy retries it. */
function notSent(): Error {
  return Object.assign(new Error("The request is not sent again."), { name: "OutcomeUnknown" });
}
