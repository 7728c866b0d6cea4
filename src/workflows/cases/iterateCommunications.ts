import {
  DescribeCommunicationsCommand,
  type DescribeCommunicationsCommandInput,
  type DescribeCommunicationsCommandOutput,
} from "../../commands/DescribeCommunicationsCommand.js";
import { type Communication, DescribeCommunicationsRequest$ } from "../../models/communications.js";
import { assertInput, assertOptions } from "../core/options.js";
import { ITERATE_OPTIONS, type IterateOptions, iterateItems } from "../core/pages.js";
import { assertSender, type SupportClientLike } from "../core/sender.js";

/**
 * Yields every message of a case, newest first.
 *
 * Keeps one page in memory. A repeated page token ends the iteration.
 *
 * @example
 * for await (const { submittedBy, body } of iterateCommunications(client, { caseId })) {
 *   console.log(submittedBy, body);
 * }
 *
 * @param client - Any client with `send`.
 * @param input - The case and the filters, as for {@link DescribeCommunicationsCommand}.
 * @param options - An {@link IterateOptions}; all have defaults.
 * @throws {@link OptionError} at the call, when a member or an option is unknown or invalid.
 * @throws {@link CaseIdNotFound} when the case is unknown.
 * @throws `AbortError` when the signal is aborted, even between two messages.
 * @public
 */
export function iterateCommunications(
  client: SupportClientLike,
  input: DescribeCommunicationsCommandInput,
  options: IterateOptions = {},
): AsyncGenerator<Communication, void, undefined> {
  const members = DescribeCommunicationsRequest$[4];
  assertSender(client);
  assertInput(input, members, ITERATE_OPTIONS);
  assertOptions(options, ITERATE_OPTIONS, members);
  return iterateItems(
    client,
    DescribeCommunicationsCommand,
    input,
    options,
    ({ communications }: DescribeCommunicationsCommandOutput) => communications,
  );
}
