import { AddCommunicationToCaseCommand } from "../../commands/AddCommunicationToCaseCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import {
  type AddCommunicationToCaseRequest,
  AddCommunicationToCaseRequest$,
  type Communication,
} from "../../models/communications.js";
import { formatTime, parseTime } from "../../models/time.js";
import { assertInput, rejectMember } from "../core/options.js";
import { listPages, type PagesDeadline } from "../core/pages.js";
import { assertSender, type SupportClientLike } from "../core/sender.js";
import { addMarker, type IdempotencyMarker, makeMarker, matchMarker } from "./IdempotencyMarker.js";
import { ONCE_OPTIONS, type OnceOptions, type ResolvedOnceOptions, resolveOnceOptions } from "./OnceOptions.js";
import { outcomeUnknown, runIdempotently } from "./runIdempotently.js";
import { runOnce } from "./runOnce.js";
import { type SendOutcome, sendAtMostOnce } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";
import { identify, selectOthers } from "./watchState.js";

/**
 * A message, and the token that identifies it.
 *
 * @public
 */
export interface AddCommunicationOnceInput {
  /** 1 to 64 letters, digits or `. _ : / @ + = # -`, unique in this case. All readers of the case see it. */
  readonly token: string;
  /** Id of the case (`caseId`). The display id is not accepted. */
  readonly caseId: string;
  /** Text of the message, at most 8,000 characters with the marker. */
  readonly communicationBody: string;
  /** Email addresses that receive a copy of this message. At most 10. */
  readonly ccEmailAddresses?: readonly string[] | undefined;
  /** Id of an attachment set, for files of up to 5 MB each. */
  readonly attachmentSetId?: string | undefined;
  /** Ids of uploads that are `attachment-ready`. At most 10. */
  readonly uploadIds?: readonly string[] | undefined;
}

/**
 * The result of {@link addCommunicationOnce}.
 *
 * @public
 */
export interface AddCommunicationOnceResult {
  /** The id of the case. */
  readonly caseId: string;
  /** Whether this call added the message, as far as can be determined. */
  readonly created: boolean;
  /** Further copies of the message, added by concurrent processes. Almost always empty. */
  readonly duplicates: readonly Communication[];
}

/**
 * Adds a message to a case, and never adds the same message twice.
 *
 * After a lost response, the message may or may not exist. This function marks it with `token`, and after such a failure
 * searches for the marker before it sends the request again. The marker is the last line of the message,
 * `[message ref: TOKEN/DIGEST]`. It is valid only below the text and in the case that its digest belongs to.
 *
 * Without a `lock`, two processes that start at the same moment add two messages. `duplicates` then has the second one.
 *
 * @example
 * await addCommunicationOnce(client, { token: update.id, caseId, communicationBody: "It has spread to us-west-2." });
 *
 * @param client - Any client with `send`.
 * @param input - The members of `AddCommunicationToCase`, and the `token` (1 to 64 characters) of the message.
 * @param options - An {@link OnceOptions}; all have defaults.
 * @returns The case, whether this call added the message, and its duplicates.
 * @throws {@link OutcomeUnknownError} when the search fails too. Calling again with the same `token` is safe.
 * @throws {@link TokenReusedError} when the token was used for another text in this case.
 * @throws {@link InputValidationError} when the token is invalid, the body is missing, or has no room for the marker.
 * @throws {@link OptionError} when a member or an option is unknown or invalid.
 * @throws {@link CaseIdNotFound} when the case is unknown.
 * @throws {@link SupportClientError} with the code `TIMEOUT`, or with `TOO_MANY_UNCONFIRMED` when 100,000 earlier writes of
 *   the client are unconfirmed.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function addCommunicationOnce(
  client: SupportClientLike,
  input: AddCommunicationOnceInput,
  options: OnceOptions = {},
): Promise<AddCommunicationOnceResult> {
  const members = ["token", ...AddCommunicationToCaseRequest$[4].filter((member) => member !== "dryRun")];
  assertSender(client);
  rejectMember(input, "attachments", "Pass the members of the result of `uploadAttachments`.");
  assertInput(input, members, ONCE_OPTIONS);
  const resolved = resolveOnceOptions(options, members);
  const { token, ...rest } = input;
  const { caseId, communicationBody } = rest;
  const marker = makeMarker({ kind: "message", token, caseId, content: communicationBody });
  const request = { ...rest, communicationBody: addMarker(communicationBody, marker) } as AddCommunicationToCaseRequest;
  const key = `message ${caseId}/${token}`;
  const operation = "AddCommunicationToCase";
  const unknown = { operation, token, caseId, fact: "the message was added", again: "addCommunicationOnce" } as const;
  const makeUnknownError = (responseError: unknown, cause: unknown) => outcomeUnknown(unknown, responseError, cause);
  async function addMessage(runOptions: ResolvedOnceOptions): Promise<AddCommunicationOnceResult> {
    const { found, source, shown } = await runIdempotently<readonly Communication[]>(
      {
        client,
        key,
        find: (sinceMs, deadline) => findMarked(client, { caseId, marker, sinceMs }, deadline),
        send: (isStale) => send(client, request, { ...runOptions, isStale }),
        onResponse: () => unconfirmedWrites.confirm(client, key),
        makeUnknownError,
      },
      runOptions,
    );
    if (shown) unconfirmedWrites.delete(client, key);
    return { caseId, created: source !== "previousAttempt", duplicates: (shown ?? found).slice(1) };
  }
  return runOnce(
    {
      client,
      key,
      content: marker.digest,
      run: addMessage,
      makeResult: () => ({ caseId, created: true, duplicates: [] }),
      makeUnknownError,
    },
    resolved,
  );
}

async function send(
  client: SupportClientLike,
  request: AddCommunicationToCaseRequest,
  options: Parameters<typeof sendAtMostOnce>[2],
): Promise<SendOutcome<readonly Communication[]>> {
  const outcome = await sendAtMostOnce(client, new AddCommunicationToCaseCommand(request), options);
  if (outcome.type !== "response") return outcome;
  if (outcome.output?.result) return { type: "response", output: [] };
  return { type: "unconfirmed", cause: new Error("The response does not confirm the message.") };
}

interface MessageQuery {
  readonly caseId: string;
  readonly marker: IdempotencyMarker;
  readonly sinceMs: number;
}

/** Finds the messages with a marker, oldest first. */
async function findMarked(
  client: SupportClientLike,
  { caseId, marker, sinceMs }: MessageQuery,
  deadline: PagesDeadline,
): Promise<readonly Communication[] | undefined> {
  const input = { caseId, afterTime: formatTime(sinceMs) };
  const pages = listPages(client, DescribeCommunicationsCommand, input, "communications", deadline);
  const marked: Communication[] = [];
  let isReused = false;
  for await (const page of pages) {
    // Pages shift when a message is added between two of them, so the next page may repeat messages.
    for (const communication of selectOthers(page, marked.map(identify))) {
      const match = matchMarker(communication.body, marker, (textAbove) => textAbove);
      if (match === "same") marked.push(communication);
      isReused ||= match === "other";
    }
  }
  if (marked.length > 0) {
    const timeOf = ({ timeCreated }: Communication) => parseTime(timeCreated);
    return marked.reverse().sort((one, other) => timeOf(one) - timeOf(other) || 0);
  }
  if (!isReused) return undefined;
  throw new TokenReusedError(
    `The \`token\` was already used for another text in case ${caseId}. Use a different token for each message.`,
    { operation: "AddCommunicationToCase", token: marker.token, caseId },
  );
}
