import {
  DescribeCasesCommand,
  type DescribeCasesCommandInput,
  type DescribeCasesCommandOutput,
} from "../../commands/DescribeCasesCommand.js";
import { IncompleteResponseError } from "../../errors/IncompleteResponseError.js";
import { type CaseDetails, DescribeCasesRequest$ } from "../../models/cases.js";
import { assertInput, assertOptions } from "../core/options.js";
import { ITERATE_OPTIONS, type IterateOptions, iterateItems } from "../core/pages.js";
import { assertSender, type SupportClientLike } from "../core/sender.js";

/**
 * Yields every case, newest first.
 *
 * Keeps one page in memory. A repeated page token ends the iteration.
 *
 * @example
 * for await (const { displayId, subject } of iterateCases(client, { includeResolvedCases: true })) {
 *   console.log(displayId, subject);
 * }
 *
 * @param client - Any client with `send`.
 * @param input - The filters, as for {@link DescribeCasesCommand}.
 * @param options - An {@link IterateOptions}; all have defaults.
 * @throws {@link OptionError} at the call, when a member or an option is unknown or invalid.
 * @throws {@link IncompleteResponseError} when a case has no id.
 * @throws `AbortError` when the signal is aborted, even between two cases.
 * @public
 */
export function iterateCases(
  client: SupportClientLike,
  input: DescribeCasesCommandInput = {},
  options: IterateOptions = {},
): AsyncGenerator<CaseDetails & { readonly caseId: string }, void, undefined> {
  const members = DescribeCasesRequest$[4];
  assertSender(client);
  assertInput(input, members, ITERATE_OPTIONS);
  assertOptions(options, ITERATE_OPTIONS, members);
  return iterateItems(client, DescribeCasesCommand, input, options, ({ cases }: DescribeCasesCommandOutput) =>
    cases?.map(requireCaseId),
  );
}

function requireCaseId(details: CaseDetails): CaseDetails & { readonly caseId: string } {
  const { caseId } = details;
  if (typeof caseId !== "string") throw new IncompleteResponseError("DescribeCases", "caseId");
  return { ...details, caseId };
}
