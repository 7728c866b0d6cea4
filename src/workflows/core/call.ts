import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { requireSender } from "./requireSender.js";
import type { SupportSender } from "./SupportSender.js";

/** Sends a command by any client, with its output in the type. Exceptions are told by their `name`, as their class is the client's. */
export function call<Input extends ServiceInputTypes, Output extends ServiceOutputTypes & MetadataBearer>(
  client: SupportSender,
  command: CommandInstance<Input, Output>,
  abortSignal?: AbortSignal,
): Promise<Output> {
  requireSender(client);
  const { send } = client as { send(command: object, options?: object): Promise<unknown> };
  return send.call(client, command, abortSignal && { abortSignal }) as Promise<Output>;
}
