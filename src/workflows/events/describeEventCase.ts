import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { SupportEventError } from "../../errors/SupportEventError.js";
import type { CaseDetails } from "../../models/cases.js";
import { assertOptions, CALL_OPTIONS } from "../core/options.js";
import { type CallOptions, type SupportSender, sendCommand } from "../core/sender.js";
import { parseSupportCaseEvent, type SupportCaseUpdate } from "./parseSupportCaseEvent.js";

/**
 * An event, and the case that it is about.
 *
 * @public
 */
export interface EventCase {
  /** The content of the event. */
  readonly update: SupportCaseUpdate;
  /** The case as it is now, with its five newest messages. It may have changed since the event. */
  readonly details: CaseDetails;
}

/**
 * Reads an EventBridge event about a support case, and fetches the case.
 *
 * @example
 * export const handler = async (event: unknown) => {
 *   const { update, details } = await describeEventCase(client, event);
 *   console.log(`${update.eventName}: #${details.displayId} ${details.subject} is ${details.status}`);
 * };
 *
 * @param client - Any client with `send`, with credentials of the event's account.
 * @param event - The event of a Lambda function.
 * @param options - `includeCommunications` (default: true), a `signal` that aborts it, and `attemptTimeoutMs` for each
 *   attempt of the request (default: 30,000).
 * @throws {@link SupportEventError} when the event is not one of a case, before anything is sent, or when there is no such
 *   case.
 * @public
 */
export async function describeEventCase(
  client: SupportSender,
  event: unknown,
  options: CallOptions & { readonly includeCommunications?: boolean | undefined } = {},
): Promise<EventCase> {
  assertOptions(options, ["includeCommunications", ...CALL_OPTIONS]);
  const { includeCommunications = true } = options;
  const update = parseSupportCaseEvent(event);
  const command = new DescribeCasesCommand({
    caseIdList: [update.caseId],
    includeResolvedCases: true,
    includeCommunications,
  });
  const { cases } = await sendCommand(client, command, options).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "CaseIdNotFound") throw missing(update, cause);
    throw cause;
  });
  const details = cases?.find(({ caseId }) => caseId === update.caseId);
  if (!details) throw missing(update);
  return { update, details };
}

function missing({ caseId, accountId }: SupportCaseUpdate, cause?: unknown): SupportEventError {
  const advice = `Use credentials of account ${accountId}. The service deletes cases after 24 months.`;
  return new SupportEventError("EVENT_CASE_MISSING", `Unknown case: ${caseId}. ${advice}`, { cause });
}
