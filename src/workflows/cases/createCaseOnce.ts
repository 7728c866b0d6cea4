import { CreateCaseCommand } from "../../commands/CreateCaseCommand.js";
import { CaseOutcomeUnknownError } from "../../errors/CaseOutcomeUnknownError.js";
import type { CreateCaseRequest } from "../../models/cases.js";
import type { SupportSender } from "../core/SupportSender.js";
import { type Asked, askOnce } from "./askOnce.js";
import { describeDoubt } from "./describeDoubt.js";
import { doOnce } from "./doOnce.js";
import { forgetDoubt, readDoubt, rememberDoubt } from "./doubts.js";
import { type CaseWish, findMarkedCases } from "./findMarkedCases.js";
import { addMark, type Mark, makeMark } from "./marks.js";
import { type OnceOptions, type ResolvedOnceOptions, resolveOnceOptions, takeTurn } from "./OnceOptions.js";
import type { Patience } from "./persistUntil.js";
import { shareCall } from "./shareCall.js";

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
  const mark = makeMark("case", token, subject);
  const request = { ...rest, communicationBody: addMark(rest.communicationBody ?? "", mark) };
  const checked = resolveOnceOptions(options);
  const key = `case ${token}`;
  let hasRun = false;

  const { result, isJoined } = await shareCall({
    client,
    key,
    content: mark.digest,
    signal: options.signal,
    async run(signal, hasWaited) {
      const resolved = takeTurn(checked, signal, hasWaited);
      const run = async () => {
        hasRun = true;
        return openCase(client, { request, mark, key, isLocked: options.lock !== undefined }, resolved);
      };
      return options.lock ? options.lock(token, run) : run();
    },
  });
  return { ...result, created: result.created && hasRun && !isJoined };
}

interface MarkedRequest {
  readonly request: CreateCaseRequest;
  readonly mark: Mark;
  readonly key: string;
  readonly isLocked: boolean;
}

const CHECK_MS = 5000;

async function openCase(
  client: SupportSender,
  { request, mark, key, isLocked }: MarkedRequest,
  options: ResolvedOnceOptions,
): Promise<CreateCaseOnceResult> {
  const { signal, clockToleranceMs } = options;
  const { token } = mark;
  const { subject = "" } = request;
  const startedMs = Date.now();
  const find = (sinceMs: number, patience: Patience) =>
    findMarkedCases(client, { mark, subject, among: { sinceMs } }, patience);
  let asked = 0;
  const { found, toldBy } = await doOnce<readonly string[]>(
    {
      client,
      key,
      async find(sinceMs, patience) {
        const caseIds = await find(sinceMs, patience);
        if (caseIds.length > 0) return caseIds;
        const caseId = readDoubt(client, key);
        return caseId === undefined ? undefined : findByItsId(client, { mark, subject, caseId }, patience);
      },
      ask() {
        asked += 1;
        return ask(client, request, signal);
      },
      describeUnknown(lostBy, cause) {
        const doubt = { what: "the case was opened", operation: "CreateCase", again: "createCaseOnce", lostBy, cause };
        return new CaseOutcomeUnknownError(describeDoubt(doubt), { token, cause });
      },
    },
    options,
  );
  if (toldBy === "answer") rememberDoubt(client, key, found[0]);
  // The case is there, whatever comes of the look for one that another process has opened meanwhile.
  const check = async () => {
    return find(startedMs - clockToleranceMs, { deadlineMs: Date.now() + CHECK_MS, signal }).catch(() => []);
  };
  const isChecked = toldBy !== "answer" || (isLocked && asked === 1);
  const shown = isChecked ? [] : await check();
  if (found.every((caseId) => shown.includes(caseId))) forgetDoubt(client, key);
  const [caseId = "", ...duplicates] = new Set([...shown, ...found]);
  return { caseId, created: toldBy === "search" || (toldBy === "answer" && found.includes(caseId)), duplicates };
}

/** A case that was answered may show by its id before it does in a search. */
async function findByItsId(
  client: SupportSender,
  { caseId, ...wish }: Omit<CaseWish, "among"> & { readonly caseId: string },
  patience: Patience,
): Promise<readonly string[] | undefined> {
  try {
    const caseIds = await findMarkedCases(client, { ...wish, among: { caseId } }, patience);
    return caseIds.length > 0 ? caseIds : undefined;
  } catch (error) {
    if ((error as Error).name !== "CaseIdNotFound") throw error;
    return undefined;
  }
}

async function ask(
  client: SupportSender,
  request: CreateCaseRequest,
  signal: AbortSignal | undefined,
): Promise<Asked<readonly string[]>> {
  const asked = await askOnce(client, new CreateCaseCommand(request), signal);
  if (asked.isInDoubt) return asked;
  const { caseId } = asked.output;
  if (caseId !== undefined) return { isInDoubt: false, output: [caseId] };
  return { isInDoubt: true, cause: new Error("The answer names no case.") };
}
