import type { MetadataBearer } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { call } from "../core/call.js";
import type { SupportSender } from "../core/SupportSender.js";
import { type Patience, persistUntil } from "./persistUntil.js";
import { requireList, requireNewToken } from "./requireList.js";

type Page = ServiceOutputTypes & MetadataBearer & { nextToken?: string | undefined };

const PAGE_SIZE = 100;

/** Yields the list of page after page, and tries each again that fails for a passing reason, or comes without its list. */
export async function* listPages<Input extends ServiceInputTypes, Output extends Page, Member extends keyof Output>(
  client: SupportSender,
  PageCommand: new (input: Input) => CommandInstance<Input, Output>,
  input: Input,
  member: Member,
  patience: Patience,
): AsyncGenerator<NonNullable<Output[Member]>, void, undefined> {
  const tokens = new Set<string>();
  let token: string | undefined;
  for (;;) {
    const page = await persistUntil(async () => {
      const command = new PageCommand({ ...input, maxResults: PAGE_SIZE, nextToken: token });
      const answer = await call(client, command, patience.signal);
      requireList(answer[member]);
      return answer;
    }, patience);
    yield page[member] as NonNullable<Output[Member]>;
    token = page.nextToken;
    if (!token) return;
    requireNewToken(token, tokens);
    tokens.add(token);
  }
}
