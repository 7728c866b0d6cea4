import { AddCommunicationToCaseCommand } from "../../commands/AddCommunicationToCaseCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { CommunicationOutcomeUnknownError } from "../../errors/CommunicationOutcomeUnknownError.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import type { AddCommunicationToCaseRequest } from "../../models/communications.js";
import { formatTime } from "../../models/time.js";
import { listPages } from "../core/pages.js";
import type { RetryDeadline } from "../core/retry.js";
import { type SupportSender, toServiceMs } from "../core/sender.js";
import { singleFlight } from "../core/singleFlight.js";
import { addMarker, findMarker, type IdempotencyMarker, makeMarker } from "./IdempotencyMarker.js";
import { type OnceOptions, resolveOnceOptions, takeTurn } from "./OnceOptions.js";
import { describeUnknown, runIdempotently } from "./runIdempotently.js";
import { type SendOutcome, sendAtMostOnce } from "./sendAtMostOnce.js";

/**
 * A message, and the token by which you know it.
 *
 * @public
 */
export interface AddCommunicationOnceInput extends AddCommunicationToCaseRequest {
  /** 1 to 64 letters, digits or `. _ : / @ + = # -`, its own in this case. Everyone who reads the case sees it. */
  readonly token: string;
  readonly caseId: string;
}

/**
 * The message of a token.
 *
 * @public
 */
export interface AddCommunicationOnceResult {
  readonly caseId: string;
  /** Whether this call added it, as far as anybody can know. */
  readonly added: boolean;
}

/**
 * Adds a message to a case, and never the same one twice.
 *
 * As with `CreateCase`, nobody can tell after a lost answer whether the message is there. This function marks it with
 * `token`, and after such a failure looks for the mark before it asks again. The mark is the last line of the message,
 * `[message ref: TOKEN/1a2b3c4d]`.
 *
 * @example
 * await addCommunicationOnce(client, { token: update.id, caseId, communicationBody: "It has spread to us-west-2." });
 *
 * @param client - Any client with `send`.
 * @param input - An {@link AddCommunicationToCaseRequest}, and the `token` (1 to 64 characters) of the message.
 * @param options - A `signal`, what is known of earlier calls, how long to look.
 * @returns Whether this call added it.
 * @throws {@link CommunicationOutcomeUnknownError} when the mark could not be looked up either. Calling again with the
 *   same `token` is safe.
 * @throws {@link TokenReusedError} when the token stands for another text in this case.
 * @throws {@link OnceInputError} when the token cannot be a mark, the body has no text, or leaves no room for it.
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when an option has no such value.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function addCommunicationOnce(
  client: SupportSender,
  input: AddCommunicationOnceInput,
  options: OnceOptions = {},
): Promise<AddCommunicationOnceResult> {
  const { token, ...request } = Object(input) as AddCommunicationOnceInput;
  const { caseId, communicationBody = "" } = request;
  const marker = makeMarker("message", token, communicationBody);
  const command = { ...request, communicationBody: addMarker(communicationBody, marker) };
  const checked = resolveOnceOptions(options);
  const key = `message ${caseId} ${token}`;

  const { result, isJoined } = await singleFlight({
    client,
    key,
    content: marker.digest,
    signal: options.signal,
    async run(signal, hasWaited) {
      const resolved = takeTurn(checked, signal, hasWaited);
      return runIdempotently<true>(
        {
          client,
          key,
          find: (sinceMs, deadline) => findMarked(client, { caseId, marker, sinceMs }, deadline),
          send: () => send(client, command, signal),
          makeUnknownError(lostBy, cause) {
            const what = "the message was added";
            const operation = "AddCommunicationToCase";
            const message = describeUnknown({ what, operation, again: "addCommunicationOnce", lostBy, cause });
            return new CommunicationOutcomeUnknownError(message, { token, caseId, cause });
          },
        },
        resolved,
      );
    },
  });
  return { caseId, added: result.source !== "earlierCall" && !isJoined };
}

async function send(
  client: SupportSender,
  request: AddCommunicationToCaseRequest,
  signal: AbortSignal,
): Promise<SendOutcome<true>> {
  const outcome = await sendAtMostOnce(client, new AddCommunicationToCaseCommand(request), { signal });
  if (outcome.isUnconfirmed) return outcome;
  if (outcome.output.result) return { isUnconfirmed: false, output: true };
  return { isUnconfirmed: true, cause: new Error("The answer does not say that the message was added.") };
}

interface MarkedMessage {
  readonly caseId: string;
  readonly marker: IdempotencyMarker;
  readonly sinceMs: number;
}

async function findMarked(
  client: SupportSender,
  { caseId, marker, sinceMs }: MarkedMessage,
  deadline: RetryDeadline,
): Promise<true | undefined> {
  const afterTime = formatTime(toServiceMs(client, sinceMs));
  const input = { caseId, afterTime };
  const pages = listPages(client, DescribeCommunicationsCommand, input, "communications", deadline);
  let isReused = false;
  for await (const communications of pages) {
    for (const { body } of communications) {
      const digest = findMarker(body, marker);
      if (digest === marker.digest) return true;
      isReused ||= digest !== undefined;
    }
  }
  if (!isReused) return undefined;
  throw new TokenReusedError(
    `Failed to add the message: its token stands for another text in ${caseId} already. ` +
      "Give each message a token of its own.",
    { token: marker.token, caseId },
  );
}
