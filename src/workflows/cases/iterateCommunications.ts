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
 * One page is held in memory. A page token that occurs twice ends the iteration.
 *
 * @example
 * for await (const { submittedBy, body } of iterateCommunications({ client }, { caseId })) {
 *   console.log(submittedBy, body);
 * }
 *
 * @param config - The client, the page size (10 to 100), an `abortSignal`, and `attemptTimeoutMs` for each attempt of a
 *   request (default: 30,000).
 * @param input - The case and the filters, as for {@link DescribeCommunicationsCommand}.
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when an option is unknown or has an invalid value.
 * @throws `AbortError` when the signal is aborted, also between two messages.
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
