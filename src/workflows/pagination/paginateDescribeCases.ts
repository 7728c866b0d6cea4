import type { Paginator } from "@smithy/types";
import {
  DescribeCasesCommand,
  type DescribeCasesCommandInput,
  type DescribeCasesCommandOutput,
} from "../../commands/DescribeCasesCommand.js";
import { paginate } from "../core/pages.js";
import type { SupportPaginationConfiguration } from "./SupportPaginationConfiguration.js";

/**
 * Yields pages of cases, newest first. `iterateCases` yields the cases.
 *
 * @example
 * for await (const { cases } of paginateDescribeCases({ client, pageSize: 100 }, {})) console.log(cases?.length);
 *
 * @param config - The client, the page size and the first token.
 * @param input - The filters, as for {@link DescribeCasesCommand}.
 * @param rest - Additional arguments of `send`.
 * @public
 */
export function paginateDescribeCases(
  config: SupportPaginationConfiguration,
  input: DescribeCasesCommandInput,
  ...rest: unknown[]
): Paginator<DescribeCasesCommandOutput> {
  return paginate(DescribeCasesCommand, config, input, rest);
}
