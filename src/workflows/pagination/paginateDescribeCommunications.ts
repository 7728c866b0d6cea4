import type { Paginator } from "@smithy/types";
import {
  DescribeCommunicationsCommand,
  type DescribeCommunicationsCommandInput,
  type DescribeCommunicationsCommandOutput,
} from "../../commands/DescribeCommunicationsCommand.js";
import { paginate } from "../core/pages.js";
import type { SupportPaginationConfiguration } from "./SupportPaginationConfiguration.js";

/**
 * Yields pages of the messages of a case, newest first. `iterateCommunications` yields the messages.
 *
 * @example
 * const pages = paginateDescribeCommunications({ client, pageSize: 100 }, { caseId });
 * for await (const { communications } of pages) console.log(communications?.length);
 *
 * @param config - The client, the page size and the first token.
 * @param input - The case and the filters, as for {@link DescribeCommunicationsCommand}.
 * @param rest - Additional arguments of `send`.
 * @public
 */
export function paginateDescribeCommunications(
  config: SupportPaginationConfiguration,
  input: DescribeCommunicationsCommandInput,
  ...rest: unknown[]
): Paginator<DescribeCommunicationsCommandOutput> {
  return paginate(DescribeCommunicationsCommand, config, input, rest);
}
