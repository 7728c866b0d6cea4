import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { throwIfAborted } from "../../errors/abort.js";
import { isClockRefusal } from "../../errors/classifyError.js";
import { OptionError } from "../../errors/OptionError.js";
import { type AttemptHooks, trackAttempts } from "./attempts.js";
import type { SentCommand } from "./deriveCommand.js";
import { OPTIONS } from "./options.js";
import { withTimeout } from "./timeLimit.js";

/**
 * A client for workflows: anything with `send`.
 *
 * For example a `SupportClient`, a `Support`, the official client, or a wrapped client.
 *
 * @public
 */
export interface SupportClientLike {
  /** Sends a command, and returns its output. */
  send(command: never, options?: never): Promise<unknown>;
}

/** Throws if the client has no `send`, before anything is sent. */
export function assertSender(client: SupportClientLike | undefined, slot = "first argument"): void {
  if (typeof client?.send === "function") return;
  const message = `Invalid client (${slot}): it has no \`send\`. Pass a SupportClient, or a wrapped client.`;
  throw new OptionError("CLIENT_INVALID", message, { option: "client" });
}

/**
 * Options for each request of a workflow.
 *
 * @expand
 * @public
 */
export interface CallOptions {
  /** Aborts at any point with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Limits each attempt (connection, headers and body), in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
}

/**
 * Sends a command with any client, and types its output. Identify exceptions by `name`, because their class belongs to the
 * client.
 */
export function sendCommand<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  client: SupportClientLike,
  command: CommandInstance<Input, Output>,
  options?: CallOptions,
  hooks?: AttemptHooks,
): Promise<Output>;
export function sendCommand(client: SupportClientLike, command: SentCommand, options?: CallOptions): Promise<unknown>;
export async function sendCommand(
  client: SupportClientLike,
  command: object,
  options: CallOptions = {},
  hooks: AttemptHooks = {},
): Promise<unknown> {
  assertSender(client);
  throwIfAborted(options.signal);
  const offsetMs = readClockOffset(client);
  const sendOnce = () => sendTracked(client, command as SentCommand, options, hooks);
  try {
    return await sendOnce();
  } catch (error) {
    throwIfAborted(options.signal);
    // The client does not retry after its correction made the clock wrong. The response has corrected it again.
    const steppedMs = Math.abs(readClockOffset(client) - offsetMs);
    if (steppedMs < SIGNIFICANT_STEP_MS || !isClockRefusal(error)) throw error;
    return sendOnce();
  }
}

const SIGNIFICANT_STEP_MS = 60_000;

function sendTracked(
  client: SupportClientLike,
  command: SentCommand,
  { signal, attemptTimeoutMs = OPTIONS.attemptTimeoutMs.default }: CallOptions,
  hooks: AttemptHooks,
): Promise<unknown> {
  const { send } = client as unknown as { send: Send };
  // A client without middleware has no hook for its attempts, so the whole call is limited.
  return withTimeout(attemptTimeoutMs, signal, (abortSignal, limit) => {
    const tracked = trackAttempts(command, attemptTimeoutMs, {
      ...hooks,
      onBegin() {
        limit.stop();
        hooks.onBegin?.();
      },
    });
    // Mocks may return an output instead of a promise.
    return Promise.resolve(send.call(client, tracked, { abortSignal }));
  });
}

/** Returns how far the service's clock is ahead, as measured by the client, in milliseconds. */
export function readClockOffset(client: SupportClientLike): number {
  const { config } = client as { readonly config?: { readonly systemClockOffset?: number } };
  return config?.systemClockOffset ?? 0;
}

/** The second argument of `send`. */
export interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

/**
 * Sends with the wrapped client. Options are never omitted: without them, a client may use a cached handler of the command's
 * class, without the middleware of a derived command.
 */
export type Send = (command: SentCommand, options: SendOptions) => Promise<unknown>;

type Callback = (error: unknown, output?: unknown) => void;

/** Wraps a client with another `send`. Its methods, paginators and workflows use it too. */
export function withSend<Client extends SupportClientLike>(
  client: Client,
  send: (command: SentCommand, options: SendOptions, next: Send) => Promise<unknown>,
): Client {
  assertSender(client);
  const inner = client as unknown as { send: Send; destroy?(): void };
  const next: Send = (command, options) => inner.send(command, options);

  function sendOrCallBack(
    command: SentCommand,
    optionsOrCallback?: SendOptions | Callback | null,
    callback?: Callback,
  ) {
    const done = typeof optionsOrCallback === "function" ? optionsOrCallback : callback;
    const options = typeof optionsOrCallback === "object" && optionsOrCallback !== null ? optionsOrCallback : {};
    // The inner client rejects a value that is not a command.
    const isCommand = typeof command?.resolveMiddleware === "function";
    const result = isCommand ? send(command, options, next) : next(command, options);
    if (!done) return result;

    result.then((output) => done(null, output), done).catch(() => {});
  }

  return Object.create(client, {
    send: { value: sendOrCallBack, writable: true, configurable: true },
    destroy: { value: () => inner.destroy?.(), writable: true, configurable: true },
  });
}
