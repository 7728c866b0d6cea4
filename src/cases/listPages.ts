import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../commands/command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";
import { call } from "../sending/call.js";
import { requireList } from "../sending/requireList.js";
import type { SupportSender } from "../sending/SupportSender.js";
import { type Patience, persistUntil } from "./persistUntil.js";

type Page = ServiceOutputTypes & MetadataBearer & { nextToken?: string | undefined };

/**
 * Yields the list of page after page, and tries each again that fails for a passing reason, or comes without its list.
 *
 * @param makeCommand - Asks for the page of a token.
 */
export async function* listPages<Input extends ServiceInputTypes, Output extends Page, Item>(
  client: SupportSender,
  makeCommand: (nextToken: string | undefined) => CommandInstance<Input, Output>,
  getList: (page: Output) => readonly Item[] | undefined,
  patience: Patience,
): AsyncGenerator<readonly Item[], void, undefined> {
  let token: string | undefined;
  for (;;) {
    const { list, nextToken } = await persistUntil(async () => {
      const page = await call(client, makeCommand(token), patience.signal);
      return { list: requireList(getList(page)), nextToken: page.nextToken };
    }, patience);
    yield list;
    if (!nextToken || nextToken === token) return;
    token = nextToken;
  }
}
