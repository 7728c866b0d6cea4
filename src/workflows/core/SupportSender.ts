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
