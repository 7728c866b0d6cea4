import type { PaginationConfiguration } from "@smithy/types";
import type { SupportSender } from "../core/SupportSender.js";
import { throwIfAborted } from "../core/throwIfAborted.js";
import { type PageOutput, paginate } from "./paginate.js";

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

/** Yields item after item, with one page in memory; a service that repeats a token ends it. */
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
