import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { CaseIdNotFound } from "../../errors/exceptions.js";
import type { CaseDetails } from "../../models/cases.js";
import { assertOptions, CALL_OPTIONS, OPTIONS } from "../core/options.js";
import { assertSender, type CallOptions, type SupportClientLike, sendCommand } from "../core/sender.js";
import { parseSupportCaseEvent, type SupportCaseUpdate } from "./parseSupportCaseEvent.js";

/**
 * Options of {@link describeSupportCaseEvent}.
 *
 * @public
 */
export interface DescribeSupportCaseEventOptions extends CallOptions {
  /** Whether to include the five newest messages of the case. Default: true. */
  readonly includeCommunications?: boolean | undefined;
}

/**
 * Reads an EventBridge event about a support case, and fetches the case.
 *
 * @example
 * export const handler = async (event: unknown) => {
 *   const { update, details } = await describeSupportCaseEvent(client, event);
 *   console.log(`${update.eventName}: #${details.displayId} ${details.subject} is ${details.status}`);
 * };
 *
 * @param client - Any client with `send`, with credentials of the event's account.
 * @param event - The event of a Lambda function.
 * @param options - A {@link DescribeSupportCaseEventOptions}; all have defaults.
 * @returns The content of the event, and the current state of the case, which may have changed since.
 * @throws {@link InputValidationError} when the event is not about a support case, before anything is sent.
 * @throws {@link CaseIdNotFound} when the case is unknown: the credentials belong to another account, or the case is older
 *   than 24 months.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @public
 */
export async function describeSupportCaseEvent(
  client: SupportClientLike,
  event: unknown,
  options: DescribeSupportCaseEventOptions = {},
): Promise<{ readonly update: SupportCaseUpdate; readonly details: CaseDetails }> {
  assertSender(client);
  assertOptions(options, ["includeCommunications", ...CALL_OPTIONS]);
  const { includeCommunications = OPTIONS.includeCommunications.default } = options;
  const update = parseSupportCaseEvent(event);
  const { caseId } = update;
  const filter = { caseIdList: [caseId], includeResolvedCases: true, includeCommunications };
  const { cases, $metadata } = await sendCommand(client, new DescribeCasesCommand(filter), options);
  const details = cases?.find((each) => each.caseId === caseId);
  if (details) return { update, details };
  throw new CaseIdNotFound({ message: `No case with the caseId '${caseId}' could be located.`, $metadata });
}
