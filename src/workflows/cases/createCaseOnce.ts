import { CreateCaseCommand } from "../../commands/CreateCaseCommand.js";
import { CaseOutcomeUnknownError } from "../../errors/CaseOutcomeUnknownError.js";
import { type CreateCaseRequest, CreateCaseRequest$ } from "../../models/cases.js";
import { assertInput } from "../core/options.js";
import type { PagesDeadline } from "../core/pages.js";
import type { SupportSender } from "../core/sender.js";
import { singleFlight } from "../core/singleFlight.js";
import { findMarkedCases } from "./findMarkedCases.js";
import { addMarker, type IdempotencyMarker, makeMarker } from "./IdempotencyMarker.js";
import {
  ONCE_OPTIONS,
  type OnceOptions,
  type ResolvedOnceOptions,
  resolveOnceOptions,
  takeTurn,
} from "./OnceOptions.js";
import { describeUnknown, runIdempotently } from "./runIdempotently.js";
import { type SendOutcome, sendAtMostOnce } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";

/**
 * A case, and the token that identifies it.
 *
 * @public
 */
export interface CreateCaseOnceInput extends CreateCaseRequest {
  /** 1 to 64 letters, digits or `. _ : / @ + = # -`, such as the id of an incident. All readers of the case see it. */
  readonly token: string;
}

/**
 * The case of a token.
 *
 * @public
 */
export interface CreateCaseOnceResult {
  /** The oldest case of the token, if there are several. */
  readonly caseId: string;
  /** Whether this call opened it, as far as that can be known. */
  readonly created: boolean;
  /** Other cases of the token, which two processes opened at once. Resolve them. Almost always empty. */
  readonly duplicates: readonly string[];
}

/**
 * The lock of {@link createCaseOnce}; every `OnceLock` is one.
 *
 * @param key - `case TOKEN`.
 * @public
 */
export type CaseLock = (key: string, run: () => Promise<CreateCaseOnceResult>) => Promise<CreateCaseOnceResult>;

/**
 * Options of {@link createCaseOnce}.
 *
 * @public
 */
export interface CreateCaseOnceOptions extends OnceOptions {
  /**
   * A store that all processes share, so that no two of them open a case at once. A lease that expires is no exclusion:
   * see `OnceLock`.
   */
  readonly lock?: CaseLock | undefined;
}

/**
 * Opens a support case, and never the same one twice.
 *
 * `CreateCase` has no idempotency token: if the connection drops after the request was sent, a case may exist or not.
 * This function marks the case with `token`, and after such a failure searches for the marker before it sends the request
 * again. The marker is the last line of the first message, `[case ref: TOKEN/DIGEST]`. It counts only in a case with the
 * subject that its digest was made for.
 *
 * A token with the same subject finds its case again, in other processes too, whatever the rest of the request is. Without
 * a `lock`, two processes that begin at the same moment open two cases. `duplicates` has the second one then.
 *
 * @example
 * const { caseId, created } = await createCaseOnce(client, { token: incident.id, subject, communicationBody });
 *
 * @param client - Any client with `send`.
 * @param input - A {@link CreateCaseRequest}, and the `token` (1 to 64 characters) that identifies the case.
 * @param options - A {@link CreateCaseOnceOptions}; all have defaults.
 * @returns The case, and whether this call opened it.
 * @throws {@link CaseOutcomeUnknownError} when the search fails too. Calling again with the same `token` is safe.
 * @throws {@link TokenReusedError} when the token stands for a case with another subject.
 * @throws {@link OnceInputError} when the token is invalid, a text is missing, or the body has no room for the marker.
 * @throws {@link SupportServiceException} when the service refused: no case was opened.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID`, or with `TOO_MANY_UNCONFIRMED` when 100,000 earlier
 *   writes of the client are unconfirmed.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function createCaseOnce(
  client: SupportSender,
  input: CreateCaseOnceInput,
  options: CreateCaseOnceOptions = {},
): Promise<CreateCaseOnceResult> {
  const { token, ...rest } = Object(input) as CreateCaseOnceInput;
  const { subject = "", communicationBody = "" } = rest;
  const marker = makeMarker({ kind: "case", token, content: subject });
  const request = { ...rest, communicationBody: addMarker(communicationBody, marker) };
  const checked = resolveOnceOptions(options);
  assertInput(input, ["token", ...CreateCaseRequest$[4]], [...ONCE_OPTIONS, "lock"]);
  const { lock } = options;
  const key = `case ${token}`;
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
        return openCase(client, { request, marker, key, isLocked: lock !== undefined }, resolved);
      };
      return lock ? lock(key, run) : run();
    },
  });
  return { ...result, created: result.created && hasRun && !isJoined };
}

interface MarkedRequest {
  readonly request: CreateCaseRequest;
  readonly marker: IdempotencyMarker;
  readonly key: string;
  readonly isLocked: boolean;
}

async function openCase(
  client: SupportSender,
  { request, marker, key, isLocked }: MarkedRequest,
  options: ResolvedOnceOptions,
): Promise<CreateCaseOnceResult> {
  const {
    found,
    source,
    shown = [],
  } = await runIdempotently<readonly string[]>(
    {
      client,
      key,
      isLocked,
      find: (sinceMs, deadline) => findOpened(client, { marker, key, sinceMs }, deadline),
      send: (isStale) => send(client, request, { ...options, isStale }),
      makeUnknownError(lostBy, cause) {
        const what = "the case was opened";
        const message = describeUnknown({ what, operation: "CreateCase", again: "createCaseOnce", lostBy, cause });
        return new CaseOutcomeUnknownError(message, { token: marker.token, cause });
      },
    },
    options,
  );
  if (source === "response") unconfirmedWrites.confirm(client, key, found[0]);
  if (found.every((caseId) => shown.includes(caseId))) unconfirmedWrites.delete(client, key);
  const [caseId = "", ...duplicates] = new Set([...shown, ...found]);
  return { caseId, created: source === "search" || (source === "response" && found.includes(caseId)), duplicates };
}

interface OpenedQuery {
  readonly marker: IdempotencyMarker;
  readonly key: string;
  readonly sinceMs: number;
}

async function findOpened(
  client: SupportSender,
  { marker, key, sinceMs }: OpenedQuery,
  deadline: PagesDeadline,
): Promise<readonly string[] | undefined> {
  const caseIds = await findMarkedCases(client, { marker, among: { sinceMs } }, deadline);
  if (caseIds.length > 0) return caseIds;
  // The service may show a new case by its id before it does in a search.
  const caseId = unconfirmedWrites.getCaseId(client, key);
  if (caseId === undefined) return undefined;
  try {
    const found = await findMarkedCases(client, { marker, among: { caseId } }, deadline);
    return found.length > 0 ? found : undefined;
  } catch (error) {
    if ((error as Error).name !== "CaseIdNotFound") throw error;
    return undefined;
  }
}

async function send(
  client: SupportSender,
  request: CreateCaseRequest,
  options: Parameters<typeof sendAtMostOnce>[2],
): Promise<SendOutcome<readonly string[]>> {
  const outcome = await sendAtMostOnce(client, new CreateCaseCommand(request), options);
  if (outcome.type !== "response") return outcome;
  const caseId = outcome.output?.caseId;
  if (caseId !== undefined) return { type: "response", output: [caseId] };
  return { type: "unconfirmed", cause: new Error("The response has no case id.") };
}
