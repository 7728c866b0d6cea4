import type { Command, MetadataBearer, PaginationConfiguration, Paginator } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { throwIfAborted } from "../../errors/abort.js";
import { IncompleteResponseError } from "../../errors/IncompleteResponseError.js";
import { MAX_PAGE_SIZE } from "../../models/limits.js";
import { monotonicMs } from "./abort.js";
import { readOperation, type SentCommand } from "./deriveCommand.js";
import { type RetryDeadline, retryUntil } from "./retry.js";
import { type CallOptions, type SupportClientLike, sendCommand } from "./sender.js";
import { makeTimeoutError } from "./timeLimit.js";

interface PageInput {
  nextToken?: string | undefined;
  maxResults?: number | undefined;
}

interface PageOutput extends MetadataBearer {
  nextToken?: string | undefined;
}

interface PageConfiguration extends Omit<PaginationConfiguration, "client"> {
  client: SupportClientLike;
}

/**
 * Yields page after page, like the paginators of the AWS SDK.
 *
 * @param options - Additional arguments of `send`.
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
 * Options of {@link iterateCases} and {@link iterateCommunications}.
 *
 * @public
 */
export interface IterateOptions extends CallOptions {
  /** The number of items per page, 10 to 100. Default: the service's. */
  readonly pageSize?: number | undefined;
  /** The `nextToken` of an earlier page, to start after it. */
  readonly startingToken?: string | undefined;
}

export const ITERATE_OPTIONS: readonly (keyof IterateOptions)[] = [
  "pageSize",
  "startingToken",
  "signal",
  "attemptTimeoutMs",
];

/** Yields item after item, with one page in memory. A repeated page token ends the iteration. */
export async function* iterateItems<Input extends ServiceInputTypes, Page extends ListedPage, Item>(
  client: SupportClientLike,
  PageCommand: new (input: Input) => CommandInstance<Input, Page>,
  input: Input & PageInput,
  options: IterateOptions,
  getItems: (page: Page) => readonly Item[] | undefined,
): AsyncGenerator<Item, void, undefined> {
  const { pageSize, startingToken, signal, attemptTimeoutMs } = options;
  throwIfAborted(signal);
  const maxResults = input.maxResults ?? pageSize;
  const tokens = new Set<string | undefined>();
  let token = startingToken ?? input.nextToken;
  do {
    tokens.add(token);
    const command = new PageCommand({ ...input, nextToken: token, maxResults });
    const page = await sendCommand(client, command, { signal, attemptTimeoutMs });
    for (const item of getItems(page) ?? []) {
      throwIfAborted(signal);
      yield item;
    }
    token = page.nextToken;
  } while (token && !tokens.has(token));
}

type ListedPage = ServiceOutputTypes & MetadataBearer & { nextToken?: string | undefined };

/** The deadline of page requests. */
export interface PagesDeadline extends RetryDeadline, CallOptions {
  /** Whether to retry a failed page. Default: true. */
  readonly isRetried?: boolean;
}

/** Yields the list of page after page. Retries a page that fails or lacks its list. */
export async function* listPages<
  Input extends ServiceInputTypes,
  Output extends ListedPage,
  Member extends keyof Output,
>(
  client: SupportClientLike,
  PageCommand: new (input: Input) => CommandInstance<Input, Output>,
  input: Input,
  member: Member,
  deadline: PagesDeadline,
): AsyncGenerator<NonNullable<Output[Member]>, void, undefined> {
  const { deadlineMs, signal, attemptTimeoutMs, isRetried = true } = deadline;
  const tokens = new Set<string>();
  let operation = "";
  let token: string | undefined;
  const requestPage = async () => {
    const command = new PageCommand({ ...input, maxResults: MAX_PAGE_SIZE, nextToken: token });
    operation = readOperation(command as SentCommand)?.name ?? "";
    const output = await sendCommand(client, command, { signal, attemptTimeoutMs });
    requireList(output?.[member], operation, String(member));
    return output;
  };
  for (;;) {
    const page = await (isRetried ? retryUntil(requestPage, deadline) : requestPage());
    yield page[member] as NonNullable<Output[Member]>;
    token = page.nextToken;
    if (!token) return;
    // A repeated token is a cycle, and would skip the remaining pages.
    if (tokens.has(token)) throw incompleteResponse(operation, "nextToken", "has occurred before");
    tokens.add(token);
    if (monotonicMs() > deadlineMs) throw pagesTimeout(tokens.size);
  }
}

function pagesTimeout(pages: number): Error {
  const message = `Reading all pages took too long: ${pages} pages were read, and there are more. Allow more time.`;
  return makeTimeoutError(message);
}

/** Returns the list of a response. Throws a retryable error if it is missing, because a lost list is not an empty one. */
export function requireList<List>(list: List, operation: string, member: string): NonNullable<List> {
  if (Array.isArray(list)) return list;
  throw incompleteResponse(operation, member, "is not a list");
}

function incompleteResponse(operation: string, member: string, fact: string): IncompleteResponseError {
  return Object.assign(new IncompleteResponseError(operation, member, fact), { $retryable: {} });
}
