import type { Command, MetadataBearer, PaginationConfiguration, Paginator } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { MAX_PAGE_SIZE } from "../../models/limits.js";
import { throwIfAborted } from "./abort.js";
import { type RetryDeadline, retryUntil } from "./retry.js";
import { type SupportSender, sendCommand } from "./sender.js";

interface PageInput {
  nextToken?: string | undefined;
  maxResults?: number | undefined;
}

interface PageOutput extends MetadataBearer {
  nextToken?: string | undefined;
}

interface PageConfiguration extends Omit<PaginationConfiguration, "client"> {
  client: SupportSender;
}

/**
 * Yields page after page, as the paginators of the AWS SDK do.
 *
 * @param options - The further arguments of `send`.
 */
export async function* paginate<Input extends PageInput, Output extends PageOutput>(
  PageCommand: new (input: Input) => object,
  config: PageConfiguration,
  input: Input,
  options: readonly unknown[],
): Paginator<Output> {
  const { client, pageSize, startingToken, stopOnSameToken, withCommand = (command: object) => command } = config;
  if (typeof client?.send !== "function") throw new Error("Invalid client, expected instance of SupportClient");

  const maxResults = input?.maxResults ?? pageSize;
  let token: string | undefined = startingToken ?? input?.nextToken;
  while (true) {
    const command = new PageCommand({ ...input, nextToken: token, maxResults });
    const sent = withCommand(command as Command<object, object, MetadataBearer, MetadataBearer, unknown>) ?? command;
    const page = (await client.send(sent as never, ...(options as never[]))) as Output;
    yield page;
    const previous = token;
    token = page?.nextToken;
    if (!token || (stopOnSameToken && token === previous)) return;
  }
}

/**
 * How items are asked for.
 *
 * @public
 */
export interface IterationConfiguration extends Pick<PaginationConfiguration, "pageSize" | "startingToken"> {
  client: SupportSender;
  /** Ends the iteration with an `AbortError`, also between two items. */
  abortSignal?: AbortSignal;
}

/** Yields item after item, with one page in memory. A page token that comes twice ends the iteration. */
export async function* iterateItems<Input extends object, Page extends PageOutput, Item>(
  PageCommand: new (input: Input) => object,
  config: IterationConfiguration,
  input: Input,
  getItems: (page: Page) => readonly Item[] | undefined,
): AsyncGenerator<Item, void, undefined> {
  const { abortSignal, ...pages } = config;
  const options = abortSignal ? [{ abortSignal }] : [];
  throwIfAborted(abortSignal);
  const tokens = new Set([pages.startingToken]);
  for await (const page of paginate<Input, Page>(PageCommand, pages, input, options)) {
    for (const item of getItems(page) ?? []) {
      throwIfAborted(abortSignal);
      yield item;
    }
    if (!page.nextToken || tokens.has(page.nextToken)) return;
    tokens.add(page.nextToken);
  }
}

type ListedPage = ServiceOutputTypes & MetadataBearer & { nextToken?: string | undefined };

/** Yields the list of page after page. A page that fails or comes without its list is requested again. */
export async function* listPages<
  Input extends ServiceInputTypes,
  Output extends ListedPage,
  Member extends keyof Output,
>(
  client: SupportSender,
  PageCommand: new (input: Input) => CommandInstance<Input, Output>,
  input: Input,
  member: Member,
  deadline: RetryDeadline,
): AsyncGenerator<NonNullable<Output[Member]>, void, undefined> {
  const tokens = new Set<string>();
  let token: string | undefined;
  for (;;) {
    const page = await retryUntil(async () => {
      const command = new PageCommand({ ...input, maxResults: MAX_PAGE_SIZE, nextToken: token });
      const output = await sendCommand(client, command, { signal: deadline.signal });
      requireList(output[member]);
      return output;
    }, deadline);
    yield page[member] as NonNullable<Output[Member]>;
    token = page.nextToken;
    if (!token) return;
    // A repeated token leads round in a circle, past the remaining pages.
    if (tokens.has(token)) throw incompleteResponse("its page token came before");
    tokens.add(token);
  }
}

/** The code of a response without a member that it needs. */
export const RESPONSE_INCOMPLETE = "ANSWER_INCOMPLETE";

/** Returns the list of a response, and throws a retryable error if it is missing: a lost list is not an empty one. */
export function requireList<List>(list: List): NonNullable<List> {
  if (Array.isArray(list)) return list;
  throw incompleteResponse("it has no list");
}

function incompleteResponse(fact: string): SupportClientError {
  const error = new SupportClientError(RESPONSE_INCOMPLETE, `Failed to read the answer: ${fact}. Ask again.`);
  return Object.assign(error, { $retryable: {} });
}
