import {
  DescribeCasesCommand,
  type DescribeCasesCommandInput,
  type DescribeCasesCommandOutput,
} from "../../commands/DescribeCasesCommand.js";
import type { CaseDetails } from "../../models/cases.js";
import { type IterationConfiguration, iterateItems } from "../core/pages.js";

/**
 * Yields every case, newest first.
 *
 * One page is held in memory. A page token that occurs twice ends the iteration.
 *
 * @example
 * for await (const { displayId, subject } of iterateCases({ client }, { includeResolvedCases: true })) {
 *   console.log(displayId, subject);
 * }
 *
 * @param config - The client, the page size (10 to 100), an `abortSignal`, and `attemptTimeoutMs` for each attempt of a
 *   request (default: 30,000).
 * @param input - The filters, as for {@link DescribeCasesCommand}.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when an option is unknown or has an invalid value.
 * @throws `AbortError` when the signal is aborted, also between two cases.
 * @public
 */
export function iterateCases(
  config: IterationConfiguration,
  input: DescribeCasesCommandInput = {},
): AsyncGenerator<CaseDetails, void, undefined> {
  return iterateItems(DescribeCasesCommand, config, input, ({ cases }: DescribeCasesCommandOutput) => cases);
}
