import { CreateCaseCommand } from "../../commands/CreateCaseCommand.js";
import {
  type CaseLanguage,
  type CreateCaseRequest,
  CreateCaseRequest$,
  type IssueType,
  type SeverityCode,
} from "../../models/cases.js";
import { assertInput, rejectMember } from "../core/options.js";
import type { PagesDeadline } from "../core/pages.js";
import { assertSender, type SupportClientLike } from "../core/sender.js";
import { findMarkedCases } from "./findMarkedCases.js";
import { addMarker, type IdempotencyMarker, makeMarker } from "./IdempotencyMarker.js";
import { ONCE_OPTIONS, type OnceOptions, type ResolvedOnceOptions, resolveOnceOptions } from "./OnceOptions.js";
import { outcomeUnknown, runIdempotently } from "./runIdempotently.js";
import { runOnce } from "./runOnce.js";
import { type SendOutcome, sendAtMostOnce } from "./sendAtMostOnce.js";
import { unconfirmedWrites } from "./unconfirmedWrites.js";

/**
 * A case, and the token that identifies it.
 *
 * @public
 */
export interface CreateCaseOnceInput {
  /** 1 to 64 letters, digits or `. _ : / @ + = # -`, such as the id of an incident. All readers of the case see it. */
  readonly token: string;
  /** Title of the case. */
  readonly subject: string;
  /** First message of the case, at most 8,000 characters with the marker. */
  readonly communicationBody: string;
  /** `code` of a service from `DescribeServices`. */
  readonly serviceCode?: string | undefined;
  /** Severity of the case. */
  readonly severityCode?: SeverityCode | undefined;
  /** `code` of a category of that service. */
  readonly categoryCode?: string | undefined;
  /** Email addresses that receive a copy of each message. At most 10. */
  readonly ccEmailAddresses?: readonly string[] | undefined;
  /** Language in which the case is handled. */
  readonly language?: CaseLanguage | undefined;
  /** Kind of help. Default: `technical`. */
  readonly issueType?: IssueType | undefined;
  /** Id of an attachment set, for files of up to 5 MB each. */
  readonly attachmentSetId?: string | undefined;
  /** Ids of uploads that are `attachment-ready`. At most 10. */
  readonly uploadIds?: readonly string[] | undefined;
}

/**
 * The result of {@link createCaseOnce}.
 *
 * @public
 */
export interface CreateCaseOnceResult {
  /** The case of the token. The oldest one, if there are several. */
  readonly caseId: string;
  /** Whether this call opened the case, as far as can be determined. */
  readonly created: boolean;
  /** Other cases of the token, opened by concurrent processes. Resolve them. Almost always empty. */
  readonly duplicates: readonly string[];
}

/**
 * Options of {@link createCaseOnce}.
 *
 * @public
 */
export interface CreateCaseOnceOptions extends OnceOptions {}

/**
 * Opens a support case, and never opens the same case twice.
 *
 * `CreateCase` has no idempotency token: if the connection drops after the request was sent, the case may or may not exist.
 * This function marks the case with `token`, and after such a failure searches for the marker before it sends the request
 * again. The marker is the last line of the first message, `[case ref: TOKEN/DIGEST]`. It is valid only in a case with the
 * subject that its digest belongs to.
 *
 * A later call with the same token and subject returns the existing case, even from another process, whatever the rest of
 * the input. Without a `lock`, two processes that start at the same moment open two cases. `duplicates` then has the
 * second one.
 *
 * @example
 * const { caseId, created } = await createCaseOnce(client, { token: incident.id, subject, communicationBody });
 *
 * @param client - Any client with `send`.
 * @param input - The members of `CreateCase`, and the `token` (1 to 64 characters) that identifies the case.
 * @param options - A {@link CreateCaseOnceOptions}; all have defaults.
 * @returns The case, and whether this call opened it.
 * @throws {@link OutcomeUnknownError} when the search fails too. Calling again with the same `token` is safe.
 * @throws {@link TokenReusedError} when the token was used for a case with another subject.
 * @throws {@link InputValidationError} when the token is invalid, a string is missing, or the body has no room for the marker.
 * @throws {@link OptionError} when a member or an option is unknown or invalid.
 * @throws {@link SupportServiceException} when the service rejects the request. No case was opened.
 * @throws {@link SupportClientError} with the code `TIMEOUT`, or with `TOO_MANY_UNCONFIRMED` when 100,000 earlier writes of
 *   the client are unconfirmed.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function createCaseOnce(
  client: SupportClientLike,
  input: CreateCaseOnceInput,
  options: CreateCaseOnceOptions = {},
): Promise<CreateCaseOnceResult> {
  const members = listCaseMembers();
  assertSender(client);
  rejectMember(input, "attachments", "Use `openCase`, which uploads files and opens the case.");
  assertInput(input, members, ONCE_OPTIONS);
  const resolved = resolveOnceOptions(options, members);
  const { token, ...rest } = input;
  const { subject, communicationBody } = rest;
  const marker = makeMarker({ kind: "case", token, content: subject });
  const request = { ...rest, communicationBody: addMarker(communicationBody, marker) } as CreateCaseRequest;
  const key = `case ${token}`;
  const operation = "CreateCase";
  const unknown = { operation, token, fact: "the case was opened", again: "createCaseOnce" } as const;
  const makeUnknownError = (responseError: unknown, cause: unknown) => outcomeUnknown(unknown, responseError, cause);
  return runOnce(
    {
      client,
      key,
      content: marker.digest,
      run: (runOptions) => openCase({ client, request, marker, key, makeUnknownError }, runOptions),
      makeResult: (caseId = "") => ({ caseId, created: true, duplicates: [] }),
      makeUnknownError,
    },
    resolved,
  );
}

/** Returns the members of the input: those of `CreateCase`, and the token. */
export function listCaseMembers(): string[] {
  return ["token", ...CreateCaseRequest$[4].filter((member) => member !== "dryRun")];
}

interface MarkedCase {
  readonly client: SupportClientLike;
  readonly request: CreateCaseRequest;
  readonly marker: IdempotencyMarker;
  readonly key: string;
  makeUnknownError(responseError: unknown, cause: unknown): Error;
}

async function openCase(
  { client, request, marker, key, makeUnknownError }: MarkedCase,
  options: ResolvedOnceOptions,
): Promise<CreateCaseOnceResult> {
  let hasResponse = false;
  const {
    found,
    source,
    shown = [],
  } = await runIdempotently<readonly string[]>(
    {
      client,
      key,
      find: (sinceMs, deadline) =>
        findOpened(client, { marker, key: hasResponse ? undefined : key, sinceMs }, deadline),
      send: (isStale) => send(client, request, { ...options, isStale }),
      onResponse([caseId]) {
        hasResponse = true;
        unconfirmedWrites.confirm(client, key, caseId);
      },
      makeUnknownError,
    },
    options,
  );
  if (found.every((caseId) => shown.includes(caseId))) unconfirmedWrites.delete(client, key);
  const [caseId = "", ...duplicates] = new Set([...shown, ...found]);
  return { caseId, created: source === "search" || (source === "response" && found.includes(caseId)), duplicates };
}

interface OpenedQuery {
  readonly marker: IdempotencyMarker;
  /** The key of the unconfirmed write, which may be found by its case id. */
  readonly key: string | undefined;
  readonly sinceMs: number;
}

async function findOpened(
  client: SupportClientLike,
  { marker, key, sinceMs }: OpenedQuery,
  deadline: PagesDeadline,
): Promise<readonly string[] | undefined> {
  const caseIds = await findMarkedCases(client, { marker, among: { sinceMs } }, deadline);
  if (caseIds.length > 0) return caseIds;
  // A new case may be visible by id before it is visible in a search.
  const caseId = key === undefined ? undefined : unconfirmedWrites.getCaseId(client, key);
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
  client: SupportClientLike,
  request: CreateCaseRequest,
  options: Parameters<typeof sendAtMostOnce>[2],
): Promise<SendOutcome<readonly string[]>> {
  const outcome = await sendAtMostOnce(client, new CreateCaseCommand(request), options);
  if (outcome.type !== "response") return outcome;
  const caseId = outcome.output?.caseId;
  if (caseId !== undefined) return { type: "response", output: [caseId] };
  return { type: "unconfirmed", cause: new Error("The response has no case id.") };
}
