import type { Paginator } from "@smithy/types";
import {
  DescribeCasesCommand,
  type DescribeCasesCommandInput,
  type DescribeCasesCommandOutput,
} from "../../commands/DescribeCasesCommand.js";
import { paginate } from "../core/pages.js";
import type { SupportPaginationConfiguration } from "./SupportPaginationConfiguration.js";

/**
 * Pages through the cases, newest first. `iterateCases` yields the cases themselves.
 *
 * @example
 * for await (const { cases } of paginateDescribeCases({ client, pageSize: 100 }, {})) console.log(cases?.length);
 *
 * @param config - The client, and how pages are asked for.
 * @param input - The filters, as for {@link DescribeCasesCommand}.
 * @param rest - What `send` is given beside each command.
 * @public
 */
export function paginateDescribeCases(
  config: SupportPaginationConfiguration,
  input: DescribeCasesCommandInput,
  ...rest: unknown[]
): Paginator<DescribeCasesCommandOutput> {
  return paginate(DescribeCasesCommand, config, input, rest);
}
