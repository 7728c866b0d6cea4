import type { Command, MetadataBearer, Paginator } from "@smithy/types";
import type { SupportPaginationConfiguration } from "./SupportPaginationConfiguration.js";

interface PageInput {
  nextToken?: string | undefined;
  maxResults?: number | undefined;
}

export interface PageOutput extends MetadataBearer {
  nextToken?: string | undefined;
}

/** The part of a client that pages are asked of. */
interface Sender {
  send(command: object, ...options: unknown[]): Promise<PageOutput>;
}

/**
 * Asks for page after page. The input stays as the caller gave it.
 *
 * @param options - What `send` is given beside each command.
 */
export async function* paginate<Input extends PageInput, Output extends PageOutput>(
  PageCommand: new (input: Input) => object,
  {
    client,
    pageSize,
    startingToken,
    stopOnSameToken,
    withCommand = (command) => command,
  }: SupportPaginationConfiguration,
  input: Input,
  options: readonly unknown[],
): Paginator<Output> {
  if (typeof client?.send !== "function") throw new Error("Invalid client, expected instance of SupportClient");

  const maxResults = input?.maxResults ?? pageSize;
  let token: string | undefined = startingToken ?? input?.nextToken;
  while (true) {
    const command = new PageCommand({ ...input, nextToken: token, maxResults });
    const sent = withCommand(command as Command<object, object, MetadataBearer, MetadataBearer, unknown>) ?? command;
    const page = (await (client as unknown as Sender).send(sent, ...options)) as Output;
    yield page;
    const previous = token;
    token = page?.nextToken;
    if (!token || (stopOnSameToken && token === previous)) return;
  }
}
