import { AddCommunicationToCaseCommand } from "../../commands/AddCommunicationToCaseCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { CommunicationOutcomeUnknownError } from "../../errors/CommunicationOutcomeUnknownError.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import type { AddCommunicationToCaseRequest } from "../../models/communications.js";
import type { SupportSender } from "../core/SupportSender.js";
import { type Asked, askOnce } from "./askOnce.js";
import { describeDoubt } from "./describeDoubt.js";
import { doOnce } from "./doOnce.js";
import { listPages } from "./listPages.js";
import { addMark, findMark, type Mark, makeMark } from "./marks.js";
import { type OnceOptions, resolveOnceOptions, takeTurn } from "./OnceOptions.js";
import type { Patience } from "./persistUntil.js";
import { shareCall } from "./shareCall.js";
import { toServiceTime } from "./toServiceTime.js";

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
  const mark = makeMark("message", token, communicationBody);
  const command = { ...request, communicationBody: addMark(communicationBody, mark) };
  const checked = resolveOnceOptions(options);
  const key = `message ${caseId} ${token}`;

  const { result, isJoined } = await shareCall({
    client,
    key,
    content: mark.digest,
    signal: options.signal,
    async run(signal, hasWaited) {
      const resolved = takeTurn(checked, signal, hasWaited);
      return doOnce<true>(
        {
          client,
          key,
          find: (sinceMs, patience) => findMarked(client, { caseId, mark, sinceMs }, patience),
          ask: () => ask(client, command, signal),
          describeUnknown(lostBy, cause) {
            const what = "the message was added";
            const operation = "AddCommunicationToCase";
            const doubt = { what, operation, again: "addCommunicationOnce", lostBy, cause };
            return new CommunicationOutcomeUnknownError(describeDoubt(doubt), { token, caseId, cause });
          },
        },
        resolved,
      );
    },
  });
  return { caseId, added: result.toldBy !== "earlierCall" && !isJoined };
}

async function ask(
  client: SupportSender,
  request: AddCommunicationToCaseRequest,
  signal: AbortSignal,
): Promise<Asked<true>> {
  const asked = await askOnce(client, new AddCommunicationToCaseCommand(request), signal);
  if (asked.isInDoubt) return asked;
  if (asked.output.result) return { isInDoubt: false, output: true };
  return { isInDoubt: true, cause: new Error("The answer does not say that the message was added.") };
}

interface MarkWish {
  readonly caseId: string;
  readonly mark: Mark;
  readonly sinceMs: number;
}

async function findMarked(
  client: SupportSender,
  { caseId, mark, sinceMs }: MarkWish,
  patience: Patience,
): Promise<true | undefined> {
  const afterTime = toServiceTime(client, sinceMs);
  const input = { caseId, afterTime };
  const pages = listPages(client, DescribeCommunicationsCommand, input, "communications", patience);
  let isReused = false;
  for await (const communications of pages) {
    for (const { body } of communications) {
      const digest = findMark(body, mark);
      if (digest === mark.digest) return true;
      isReused ||= digest !== undefined;
    }
  }
  if (!isReused) return undefined;
  throw new TokenReusedError(
    `Failed to add the message: its token stands for another text in ${caseId} already. ` +
      "Give each message a token of its own.",
    { token: mark.token, caseId },
  );
}
