import { DescribeCasesCommand } from "../../commands/DescribeCasesCommand.js";
import { SupportEventError } from "../../errors/SupportEventError.js";
import type { CaseDetails } from "../../models/cases.js";
import { type SupportSender, sendCommand } from "../core/sender.js";
import { parseSupportCaseEvent, type SupportCaseUpdate } from "./parseSupportCaseEvent.js";

/**
 * An event, and the case that it is about.
 *
 * @public
 */
export interface EventCase {
  /** What the event tells. */
  readonly update: SupportCaseUpdate;
  /** The case as it is now, which can be further on than the event, with its five newest messages. */
  readonly details: CaseDetails;
}

/**
 * Reads an event of EventBridge about a support case, and asks for the case.
 *
 * @example
 * export const handler = async (event: unknown) => {
 *   const { update, details } = await describeEventCase(client, event);
 *   console.log(`${update.eventName}: #${details.displayId} ${details.subject} is ${details.status}`);
 * };
 *
 * @param client - Any client with `send`, with credentials of the event's account.
 * @param event - What a Lambda function is given.
 * @param options - Whether messages come with the case, by default yes; a `signal` that ends it with an `AbortError`.
 * @throws {@link SupportEventError} when the event is not one of a case, before anything is sent, or when the service
 *   does not know the case.
 * @public
 */
export async function describeEventCase(
  client: SupportSender,
  event: unknown,
  options: { readonly includeCommunications?: boolean | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<EventCase> {
  const { includeCommunications = true, signal } = options;
  const update = parseSupportCaseEvent(event);
  const command = new DescribeCasesCommand({
    caseIdList: [update.caseId],
    includeResolvedCases: true,
    includeCommunications,
  });
  const { cases } = await sendCommand(client, command, { signal }).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "CaseIdNotFound") throw missing(update, cause);
    throw cause;
  });
  const details = cases?.find(({ caseId }) => caseId === update.caseId);
  if (!details) throw missing(update);
  return { update, details };
}

function missing({ caseId, accountId }: SupportCaseUpdate, cause?: unknown): SupportEventError {
  const advice = `Use credentials of the account ${accountId}; cases older than 24 months are gone.`;
  return new SupportEventError(
    "EVENT_CASE_MISSING",
    `Failed to read the case of the event: the service knows no case ${caseId}. ${advice}`,
    { cause },
  );
}
