import {
  DescribeCommunicationsCommand,
  type DescribeCommunicationsCommandInput,
  type DescribeCommunicationsCommandOutput,
} from "../../commands/DescribeCommunicationsCommand.js";
import type { Communication } from "../../models/communications.js";
import { type IterationConfiguration, iterateItems } from "../core/pages.js";

/**
 * Yields every message of a case, newest first.
 *
 * One page is held in memory. A page token that comes twice ends the iteration, so a confused service cannot keep it
 * going for ever.
 *
 * @example
 * for await (const { submittedBy, body } of iterateCommunications({ client }, { caseId })) {
 *   console.log(submittedBy, body);
 * }
 *
 * @param config - The client, the size of a page (10 to 100), and an `abortSignal` that also ends it between two messages.
 * @param input - The case and the filters, as for {@link DescribeCommunicationsCommand}.
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export function iterateCommunications(
  config: IterationConfiguration,
  input: DescribeCommunicationsCommandInput,
): AsyncGenerator<Communication, void, undefined> {
  return iterateItems(
    DescribeCommunicationsCommand,
    config,
    input,
    ({ communications }: DescribeCommunicationsCommandOutput) => communications,
  );
}
