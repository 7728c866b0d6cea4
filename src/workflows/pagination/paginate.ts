import type { Command, MetadataBearer, PaginationConfiguration, Paginator } from "@smithy/types";
import type { SupportSender } from "../core/SupportSender.js";

interface PageInput {
  nextToken?: string | undefined;
  maxResults?: number | undefined;
}

export interface PageOutput extends MetadataBearer {
  nextToken?: string | undefined;
}

interface PageConfiguration extends Omit<PaginationConfiguration, "client"> {
  client: SupportSender;
}

/**
 * Asks for page after page. The input stays as the caller gave it.
 *
 * @param options - What `send` is given beside each command.
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
