import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../commands/command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";
import { call } from "../sending/call.js";
import type { SupportSender } from "../sending/SupportSender.js";
import { type Patience, persistUntil } from "./persistUntil.js";

type Page = ServiceOutputTypes & MetadataBearer & { nextToken?: string | undefined };

/**
 * Yields page after page, and tries each again that fails for a passing reason.
 *
 * @param makeCommand - Asks for the page of a token.
 */
export async function* listPages<Input extends ServiceInputTypes, Output extends Page>(
  client: SupportSender,
  makeCommand: (nextToken: string | undefined) => CommandInstance<Input, Output>,
  patience: Patience,
): AsyncGenerator<Output, void, undefined> {
  let token: string | undefined;
  for (;;) {
    const page = await persistUntil(() => call(client, makeCommand(token), patience.signal), patience);
    yield page;
    if (!page.nextToken || page.nextToken === token) return;
    token = page.nextToken;
  }
}
