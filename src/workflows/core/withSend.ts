import type { SentCommand } from "./deriveCommand.js";
import { requireSender } from "./requireSender.js";
import type { SupportSender } from "./SupportSender.js";

/** What `send` is given beside a command. */
export interface SendOptions {
  readonly abortSignal?: AbortSignal;
}

/**
 * Sends by the client that is wrapped. Without options a client may answer from handlers that it keeps for each class
 * of commands, past the middleware of a derived one; that is why they are never left out.
 */
export type Send = (command: SentCommand, options: SendOptions) => Promise<unknown>;

type Callback = (error: unknown, output?: unknown) => void;

/** A client like the given one, which stays as it is, with another way to send; methods and paginators take it too. */
export function withSend<Client extends SupportSender>(
  client: Client,
  send: (command: SentCommand, options: SendOptions, next: Send) => Promise<unknown>,
): Client {
  requireSender(client);
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
