import type { Command, MetadataBearer, PaginationConfiguration, Paginator } from "@smithy/types";
import type { CommandInstance } from "../../client/Command.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { MAX_PAGE_SIZE } from "../../models/limits.js";
import { monotonicMs, throwIfAborted } from "./abort.js";
import { assertOptions, invalidOption } from "./options.js";
import { type RetryDeadline, retryUntil } from "./retry.js";
import { assertSender, type CallOptions, type SupportSender, sendCommand } from "./sender.js";

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
 * How items are requested.
 *
 * @public
 */
export interface IterationConfiguration extends Pick<PaginationConfiguration, "pageSize" | "startingToken"> {
  client: SupportSender;
  /** Aborts the iteration with an `AbortError`, also between two items. */
  abortSignal?: AbortSignal;
  /** Limits each attempt of a request, in milliseconds. Default: 30,000. */
  attemptTimeoutMs?: number;
}

const ITERATION_OPTIONS = ["client", "pageSize", "startingToken", "abortSignal", "attemptTimeoutMs"];

/** Yields item after item, with one page in memory. A page token that comes twice ends the iteration. */
export async function* iterateItems<Input extends ServiceInputTypes, Page extends ListedPage, Item>(
  PageCommand: new (input: Input) => CommandInstance<Input, Page>,
  config: IterationConfiguration,
  input: Input & PageInput,
  getItems: (page: Page) => readonly Item[] | undefined,
): AsyncGenerator<Item, void, undefined> {
  if (typeof (config as { send?: unknown } | undefined)?.send === "function")
    invalidOption("config", "a client", "an object with the client, `{ client }`");
  assertOptions(config, ITERATION_OPTIONS);
  const { client, pageSize, startingToken, abortSignal: signal, attemptTimeoutMs } = config ?? {};
  assertSender(client);
  throwIfAborted(signal);
  const maxResults = input?.maxResults ?? pageSize;
  const tokens = new Set<string | undefined>();
  let token = startingToken ?? input?.nextToken;
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

/** Until when pages are requested. */
export interface PagesDeadline extends RetryDeadline, CallOptions {
  /** Whether a page that failed is requested again. Default: true. */
  readonly isRetried?: boolean;
}

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
  deadline: PagesDeadline,
): AsyncGenerator<NonNullable<Output[Member]>, void, undefined> {
  const { deadlineMs, signal, attemptTimeoutMs, isRetried = true } = deadline;
  const tokens = new Set<string>();
  let token: string | undefined;
  const requestPage = async () => {
    const command = new PageCommand({ ...input, maxResults: MAX_PAGE_SIZE, nextToken: token });
    const output = await sendCommand(client, command, { signal, attemptTimeoutMs });
    requireList(output?.[member]);
    return output;
  };
  for (;;) {
    const page = await (isRetried ? retryUntil(requestPage, deadline) : requestPage());
    yield page[member] as NonNullable<Output[Member]>;
    token = page.nextToken;
    if (!token) return;
    // A repeated token leads round in a circle, past the remaining pages.
    if (tokens.has(token)) throw incompleteResponse("its page token has occurred before");
    tokens.add(token);
    if (monotonicMs() > deadlineMs) throw pagesTimeout(tokens.size);
  }
}

function pagesTimeout(pages: number): Error {
  const message = `Failed to read all pages in time: after page ${pages} there are more. Allow more time.`;
  return Object.assign(new SupportClientError("TIMEOUT", message), { name: "TimeoutError" });
}

/** The code of a response without a member that it needs. */
export const RESPONSE_INCOMPLETE = "ANSWER_INCOMPLETE";

/** Returns the list of a response, and throws a retryable error if it is missing: a lost list is not an empty one. */
export function requireList<List>(list: List): NonNullable<List> {
  if (Array.isArray(list)) return list;
  throw incompleteResponse("it has no list");
}

function incompleteResponse(fact: string): SupportClientError {
  const error = new SupportClientError(
    RESPONSE_INCOMPLETE,
    `Failed to read the response: ${fact}. Send the request again.`,
  );
  return Object.assign(error, { $retryable: {} });
}
