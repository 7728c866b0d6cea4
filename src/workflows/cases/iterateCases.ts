import {
  DescribeCasesCommand,
  type DescribeCasesCommandInput,
  type DescribeCasesCommandOutput,
} from "../../commands/DescribeCasesCommand.js";
import type { CaseDetails } from "../../models/cases.js";
import { type IterationConfiguration, iterateItems } from "../core/pages.js";

/**
 * Yields every case, newest first, however many there are.
 *
 * One page is held in memory. A page token that comes twice ends the iteration, so a confused service cannot keep it
 * going for ever.
 *
 * @example
 * for await (const { displayId, subject } of iterateCases({ client }, { includeResolvedCases: true })) {
 *   console.log(displayId, subject);
 * }
 *
 * @param config - The client, the size of a page (10 to 100), and an `abortSignal` that also ends it between two cases.
 * @param input - The filters, as for {@link DescribeCasesCommand}.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export function iterateCases(
  config: IterationConfiguration,
  input: DescribeCasesCommandInput = {},
): AsyncGenerator<CaseDetails, void, undefined> {
  return iterateItems(DescribeCasesCommand, config, input, ({ cases }: DescribeCasesCommandOutput) => cases);
}
