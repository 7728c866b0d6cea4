import type { MetadataBearer, MiddlewareStack, StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { throwIfAborted } from "./abort.js";

/**
 * What the workflows need of a client: its `send`.
 *
 * That is a `SupportClient`, a `Support`, the official client, or one that is wrapped.
 *
 * @public
 */
export interface SupportSender {
  send(command: never, options?: never): Promise<unknown>;
}

/** Throws if there is no client, before anything is sent. */
export function assertSender(client: SupportSender | undefined): void {
  if (typeof client?.send === "function") return;
  throw new SupportClientError(
    "CLIENT_INVALID",
    "Failed to begin: what was given as the client has no `send`. Give a SupportClient, or one that is wrapped.",
  );
}

/** How a workflow makes one call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends a command with any client, and types its output. Exceptions are known by their `name`, because their class is the
 * client's.
 */
export async function sendCommand<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  client: SupportSender,
  command: CommandInstance<Input, Output>,
  { signal }: CallOptions = {},
): Promise<Output> {
  assertSender(client);
  const { send } = client as { send(command: object, options?: object): Promise<unknown> };
  try {
    return (await send.call(client, command, signal && { abortSignal: signal })) as Output;
  } catch (error) {
    throwIfAborted(signal);
    throw error;
  }
}

/** Returns the local time as the service's clock has it, as far as the client has measured the difference. */
export function toServiceMs(client: SupportSender, timeMs: number): number {
  const { config } = client as { readonly config?: { readonly systemClockOffset?: number } };
  return timeMs + (config?.systemClockOffset ?? 0);
}

/** A command as every client's `send` takes it, ours or the official one's. */
export interface SentCommand {
  readonly input: object;
  readonly schema?: StaticOperationSchema;
  readonly middlewareStack?: object;
  resolveMiddleware(stack: ClientStack, config: unknown, options?: unknown): unknown;
}

export type ClientStack = MiddlewareStack<object, object>;

/** The operation of a command, as the command's own package describes it. */
export interface SentOperation {
  readonly name: string;
  readonly input: StaticStructureSchema;
}

/** Returns the operation of a command. Commands of versions before schemas have none. */
export function readOperation({ schema }: SentCommand): SentOperation | undefined {
  if (!Array.isArray(schema)) return undefined;
  const [, , name, , input] = schema;
  return { name, input: resolveSchema(input) as StaticStructureSchema };
}

interface CommandChanges {
  readonly input?: object;
  /** Adds middleware for this call to a copy of the client's stack. */
  readonly extend?: (stack: ClientStack) => void;
}

/** Derives a command, still an instance of its class. The given one stays unchanged. */
export function deriveCommand(command: SentCommand, { input = command.input, extend }: CommandChanges): SentCommand {
  return Object.create(command, {
    input: { value: input, enumerable: true },
    middlewareStack: { get: () => command.middlewareStack, enumerable: true },
    resolveMiddleware: {
      value(stack: ClientStack, config: unknown, options?: unknown) {
        if (!extend) return command.resolveMiddleware(stack, config, options);
        const extended = stack.clone();
        extend(extended);
        return command.resolveMiddleware(extended, config, options);
      },
    },
  });
}

/** The second argument of `send`. */
export interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

/**
 * Sends with the wrapped client. Options are never left out: without them a client may use a handler that it keeps for a
 * class of commands, without the middleware of a derived one.
 */
export type Send = (command: SentCommand, options: SendOptions) => Promise<unknown>;

type Callback = (error: unknown, output?: unknown) => void;

/** Wraps a client with another way to send. Its methods, paginators and workflows use it too. */
export function withSend<Client extends SupportSender>(
  client: Client,
  send: (command: SentCommand, options: SendOptions, next: Send) => Promise<unknown>,
): Client {
  assertSender(client);
  const given = client as unknown as { send: Send; destroy?(): void };
  const next: Send = (command, options) => given.send(command, options);

  function sendEitherWay(command: SentCommand, optionsOrCallback: SendOptions | Callback = {}, callback?: Callback) {
    const done = typeof optionsOrCallback === "function" ? optionsOrCallback : callback;
    const options = typeof optionsOrCallback === "function" ? {} : optionsOrCallback;
    const answer = send(command, options, next);
    if (!done) return answer;

    answer.then((output) => done(null, output), done).catch(() => {});
  }

  return Object.create(client, {
    send: { value: sendEitherWay, writable: true, configurable: true },
    destroy: { value: () => given.destroy?.(), writable: true, configurable: true },
  });
}
