import { AddCommunicationToCaseCommand } from "../../commands/AddCommunicationToCaseCommand.js";
import { DescribeCommunicationsCommand } from "../../commands/DescribeCommunicationsCommand.js";
import { CommunicationOutcomeUnknownError } from "../../errors/CommunicationOutcomeUnknownError.js";
import { TokenReusedError } from "../../errors/TokenReusedError.js";
import {
  type AddCommunicationToCaseRequest,
  AddCommunicationToCaseRequest$,
  type Communication,
} from "../../models/communications.js";
import { formatTime, parseTime } from "../../models/time.js";
import { assertInput } from "../core/options.js";
import { listPages, type PagesDeadline } from "../core/pages.js";
import type { SupportSender } from "../core/sender.js";
import { singleFlight } from "../core/singleFlight.js";
import { addMarker, type IdempotencyMarker, makeMarker, matchMarker } from "./IdempotencyMarker.js";
import {
  ONCE_OPTIONS,
  type OnceLock,
  type OnceOptions,
  type ResolvedOnceOptions,
  resolveOnceOptions,
  takeTurn,
} from "./OnceOptions.js";
import { describeUnknown, runIdempotently } from "./runIdempotently.js";
import { type SendOutcome, sendAtMostOnce } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";
import { identify, selectOthers } from "./watchState.js";

/**
 * A message, and the token that identifies it.
 *
 * @public
 */
export interface AddCommunicationOnceInput extends AddCommunicationToCaseRequest {
  /** 1 to 64 letters, digits or `. _ : / @ + = # -`, unique in this case. All readers of the case see it. */
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
  /** Whether this call added it, as far as that can be known. */
  readonly added: boolean;
  /** Further copies of the message, which two processes added at once. Almost always empty. */
  readonly duplicates: readonly Communication[];
}

/**
 * Options of {@link addCommunicationOnce}.
 *
 * @public
 */
export interface AddCommunicationOnceOptions extends OnceOptions {
  /**
   * A store that all processes share, so that no two of them add a message at once. A lease that expires is no exclusion:
   * see `OnceLock`.
   */
  readonly lock?: OnceLock | undefined;
}

/**
 * Adds a message to a case, and never the same one twice.
 *
 * As with `CreateCase`, a message may exist or not after a lost response. This function marks it with `token`, and after
 * such a failure searches for the marker before it sends the request again. The marker is the last line of the message,
 * `[message ref: TOKEN/DIGEST]`. It counts only below the text, and in the case, that its digest was made for.
 *
 * Without a `lock`, two processes that begin at the same moment add two messages. `duplicates` has the second one then.
 *
 * @example
 * await addCommunicationOnce(client, { token: update.id, caseId, communicationBody: "It has spread to us-west-2." });
 *
 * @param client - Any client with `send`.
 * @param input - An {@link AddCommunicationToCaseRequest}, and the `token` (1 to 64 characters) of the message.
 * @param options - An {@link AddCommunicationOnceOptions}; all have defaults.
 * @returns Whether this call added it.
 * @throws {@link CommunicationOutcomeUnknownError} when the search fails too. Calling again with the same `token` is safe.
 * @throws {@link TokenReusedError} when the token stands for another text in this case.
 * @throws {@link OnceInputError} when the token is invalid, the body is missing, or has no room for the marker.
 * @throws {@link CaseIdNotFound} when there is no such case.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID`, or with `TOO_MANY_UNCONFIRMED` when 100,000 earlier
 *   writes of the client are unconfirmed.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function addCommunicationOnce(
  client: SupportSender,
  input: AddCommunicationOnceInput,
  options: AddCommunicationOnceOptions = {},
): Promise<AddCommunicationOnceResult> {
  const { token, ...rest } = Object(input) as AddCommunicationOnceInput;
  const { caseId, communicationBody = "" } = rest;
  const marker = makeMarker({ kind: "message", token, caseId, content: communicationBody });
  const request = { ...rest, communicationBody: addMarker(communicationBody, marker) };
  const checked = resolveOnceOptions(options);
  assertInput(input, ["token", ...AddCommunicationToCaseRequest$[4]], [...ONCE_OPTIONS, "lock"]);
  const { lock } = options;
  const key = `message ${caseId}/${token}`;
  let hasRun = false;

  const { result, isJoined } = await singleFlight({
    client,
    key,
    content: marker.digest,
    signal: options.signal,
    async run(signal, hasWaited) {
      const resolved = takeTurn(checked, signal, hasWaited);
      const run = async () => {
        hasRun = true;
        return addMessage(client, { request, marker, key, isLocked: lock !== undefined }, resolved);
      };
      return lock ? lock(key, run) : run();
    },
  });
  return { ...result, added: result.added && hasRun && !isJoined };
}

interface MarkedRequest {
  readonly request: AddCommunicationToCaseRequest & { readonly caseId: string };
  readonly marker: IdempotencyMarker;
  readonly key: string;
  readonly isLocked: boolean;
}

async function addMessage(
  client: SupportSender,
  { request, marker, key, isLocked }: MarkedRequest,
  options: ResolvedOnceOptions,
): Promise<AddCommunicationOnceResult> {
  const { caseId } = request;
  const { found, source, shown } = await runIdempotently<readonly Communication[]>(
    {
      client,
      key,
      isLocked,
      find: (sinceMs, deadline) => findMarked(client, { caseId, marker, sinceMs }, deadline),
      send: (isStale) => send(client, request, { ...options, isStale }),
      makeUnknownError(lostBy, cause) {
        const what = "the message was added";
        const operation = "AddCommunicationToCase";
        const message = describeUnknown({ what, operation, again: "addCommunicationOnce", lostBy, cause });
        return new CommunicationOutcomeUnknownError(message, { token: marker.token, caseId, cause });
      },
    },
    options,
  );
  if (source === "response") unconfirmedWrites.confirm(client, key);
  if (shown) unconfirmedWrites.delete(client, key);
  return { caseId, added: source !== "earlierCall", duplicates: (shown ?? found).slice(1) };
}

async function send(
  client: SupportSender,
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
  client: SupportSender,
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
    `Failed to add the message: \`token\` already stands for another text in case ${caseId}. ` +
      "Use a different token for each message.",
    { token: marker.token, caseId },
  );
}
