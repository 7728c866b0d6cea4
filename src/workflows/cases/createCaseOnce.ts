import { CreateCaseCommand } from "../../commands/CreateCaseCommand.js";
import { CaseOutcomeUnknownError } from "../../errors/CaseOutcomeUnknownError.js";
import type { CreateCaseRequest } from "../../models/cases.js";
import type { RetryDeadline } from "../core/retry.js";
import type { SupportSender } from "../core/sender.js";
import { singleFlight } from "../core/singleFlight.js";
import { type CaseQuery, findMarkedCases } from "./findMarkedCases.js";
import { addMarker, type IdempotencyMarker, makeMarker } from "./IdempotencyMarker.js";
import { type OnceOptions, type ResolvedOnceOptions, resolveOnceOptions, takeTurn } from "./OnceOptions.js";
import { describeUnknown, runIdempotently } from "./runIdempotently.js";
import { type SendOutcome, sendAtMostOnce } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";

/**
 * A case, and the token by which you know it.
 *
 * @public
 */
export interface CreateCaseOnceInput extends CreateCaseRequest {
  /** 1 to 64 letters, digits or `. _ : / @ + = # -`, such as the id of an incident. Everyone who reads the case sees it. */
  readonly token: string;
}

/**
 * The case of a token.
 *
 * @public
 */
export interface CreateCaseOnceResult {
  /** Where there are several of the token, the oldest. */
  readonly caseId: string;
  /** Whether this call opened it, as far as anybody can know. */
  readonly created: boolean;
  /** Other cases of the token, which two processes opened at once: to be resolved. Almost always empty. */
  readonly duplicates: readonly string[];
}

/**
 * Runs what may run for a token at one place only, and returns its result, or that of the run before.
 *
 * @public
 */
export type CaseLock = (token: string, run: () => Promise<CreateCaseOnceResult>) => Promise<CreateCaseOnceResult>;

/**
 * How a case is opened once.
 *
 * @public
 */
export interface CreateCaseOnceOptions extends OnceOptions {
  /** A store that all processes share. It excludes that two of them open a case at once. */
  readonly lock?: CaseLock | undefined;
}

/**
 * Opens a support case, and never the same one twice.
 *
 * `CreateCase` has no idempotency token: if the connection drops after the request has left, nobody can tell
 * whether a case exists. This function marks the case with `token`, and after such a failure looks for the mark
 * before it asks again. The mark is the last line of the first message, `[case ref: TOKEN/1a2b3c4d]`; elsewhere it is a
 * quote.
 *
 * A token with the same subject finds its case again, also in another process, and whatever the rest of the request
 * is. What cannot be excluded without a `lock`: two processes that begin at the same moment open two cases, which
 * `duplicates` tells then.
 *
 * @example
 * const { caseId, created } = await createCaseOnce(client, { token: incident.id, subject, communicationBody });
 *
 * @param client - Any client with `send`.
 * @param input - A {@link CreateCaseRequest}, and the `token` (1 to 64 characters) by which you know this case.
 * @param options - A `signal`, what is known of earlier calls, how long to look, a `lock`.
 * @returns The case, and whether this call opened it.
 * @throws {@link CaseOutcomeUnknownError} when the mark could not be looked up either. Calling again with the same
 *   `token` is safe.
 * @throws {@link TokenReusedError} when the token stands for a case with another subject.
 * @throws {@link OnceInputError} when the token cannot be a mark, there is no text, or the body leaves no room for it.
 * @throws {@link SupportServiceException} when the service refused: no case was opened.
 * @throws {@link SupportClientError} with the code `OPTION_INVALID` when an option has no such value.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function createCaseOnce(
  client: SupportSender,
  input: CreateCaseOnceInput,
  options: CreateCaseOnceOptions = {},
): Promise<CreateCaseOnceResult> {
  const { token, ...rest } = Object(input) as CreateCaseOnceInput;
  const { subject = "" } = rest;
  const marker = makeMarker("case", token, subject);
  const request = { ...rest, communicationBody: addMarker(rest.communicationBody ?? "", marker) };
  const checked = resolveOnceOptions(options);
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
        return openCase(client, { request, marker, key, isLocked: options.lock !== undefined }, resolved);
      };
      return options.lock ? options.lock(token, run) : run();
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

const CHECK_MS = 5000;

async function openCase(
  client: SupportSender,
  { request, marker, key, isLocked }: MarkedRequest,
  options: ResolvedOnceOptions,
): Promise<CreateCaseOnceResult> {
  const { signal, clockToleranceMs } = options;
  const { token } = marker;
  const { subject = "" } = request;
  const startedMs = Date.now();
  const find = (sinceMs: number, deadline: RetryDeadline) =>
    findMarkedCases(client, { marker, subject, among: { sinceMs } }, deadline);
  let sent = 0;
  const { found, source } = await runIdempotently<readonly string[]>(
    {
      client,
      key,
      async find(sinceMs, deadline) {
        const caseIds = await find(sinceMs, deadline);
        if (caseIds.length > 0) return caseIds;
        const caseId = unconfirmedWrites.getCaseId(client, key);
        return caseId === undefined ? undefined : findById(client, { marker, subject, caseId }, deadline);
      },
      send() {
        sent += 1;
        return send(client, request, signal);
      },
      makeUnknownError(lostBy, cause) {
        const what = "the case was opened";
        const message = describeUnknown({ what, operation: "CreateCase", again: "createCaseOnce", lostBy, cause });
        return new CaseOutcomeUnknownError(message, { token, cause });
      },
    },
    options,
  );
  if (source === "response") unconfirmedWrites.add(client, key, found[0]);
  // The case exists, even if the search for one that another process has opened fails.
  const check = async () => {
    return find(startedMs - clockToleranceMs, { deadlineMs: Date.now() + CHECK_MS, signal }).catch(() => []);
  };
  const isChecked = source !== "response" || (isLocked && sent === 1);
  const shown = isChecked ? [] : await check();
  if (found.every((caseId) => shown.includes(caseId))) unconfirmedWrites.delete(client, key);
  const [caseId = "", ...duplicates] = new Set([...shown, ...found]);
  return { caseId, created: source === "search" || (source === "response" && found.includes(caseId)), duplicates };
}

/** The service may show a new case by its id before it does in a search. */
async function findById(
  client: SupportSender,
  { caseId, ...query }: Omit<CaseQuery, "among"> & { readonly caseId: string },
  deadline: RetryDeadline,
): Promise<readonly string[] | undefined> {
  try {
    const caseIds = await findMarkedCases(client, { ...query, among: { caseId } }, deadline);
    return caseIds.length > 0 ? caseIds : undefined;
  } catch (error) {
    if ((error as Error).name !== "CaseIdNotFound") throw error;
    return undefined;
  }
}

async function send(
  client: SupportSender,
  request: CreateCaseRequest,
  signal: AbortSignal | undefined,
): Promise<SendOutcome<readonly string[]>> {
  const outcome = await sendAtMostOnce(client, new CreateCaseCommand(request), { signal });
  if (outcome.isUnconfirmed) return outcome;
  const { caseId } = outcome.output;
  if (caseId !== undefined) return { isUnconfirmed: false, output: [caseId] };
  return { isUnconfirmed: true, cause: new Error("The answer names no case.") };
}
