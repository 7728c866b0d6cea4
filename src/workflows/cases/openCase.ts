import { CreateCaseCommand } from "../../commands/CreateCaseCommand.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import { type CreateCaseRequest, CreateCaseRequest$ } from "../../models/cases.js";
import type { AttachmentInput } from "../attachments/sources/AttachmentSource.js";
import { UPLOAD_OPTIONS, type UploadAttachmentsOptions, uploadAttachments } from "../attachments/uploadAttachments.js";
import { monotonicMs } from "../core/abort.js";
import { markMoment } from "../core/moment.js";
import { assertInput, assertOptions } from "../core/options.js";
import { type SupportSender, sendCommand } from "../core/sender.js";
import { type CreateCaseOnceOptions, type CreateCaseOnceResult, createCaseOnce } from "./createCaseOnce.js";
import { findMarkedCases } from "./findMarkedCases.js";
import { addMarker, makeMarker } from "./IdempotencyMarker.js";
import { resolveOnceOptions } from "./OnceOptions.js";
import { searchSince } from "./runIdempotently.js";

/**
 * A case with files.
 *
 * @public
 */
export interface OpenCaseInput extends Omit<CreateCaseRequest, "attachmentSetId" | "uploadIds" | "dryRun"> {
  /** The files, as for {@link uploadAttachments}. At most 13. */
  readonly attachments?: readonly AttachmentInput[] | undefined;
  /** Identifies the case, so that it is opened once, as with {@link createCaseOnce}. 1 to 64 characters. */
  readonly token?: string | undefined;
}

/**
 * Options of {@link openCase}: those of {@link uploadAttachments}. Their `signal` aborts the whole call.
 *
 * @public
 */
export interface OpenCaseOptions extends UploadAttachmentsOptions {
  /** How the case is opened once, if there is a `token`. */
  readonly once?: Omit<CreateCaseOnceOptions, "signal"> | undefined;
}

/**
 * Opens a case with files, in one call.
 *
 * It uploads the files first, so that no case is opened without them. With a `token` it searches for the case before that,
 * and uploads nothing if it exists. Without one, a lost response can lead to two cases, as with `CreateCaseCommand`.
 *
 * @example
 * const { caseId } = await openCase(client, { subject, communicationBody, attachments: ["./trace.log"], token });
 *
 * @param client - Any client with `send`.
 * @param input - A `CreateCaseRequest` with `attachments` and a `token` in place of the ids of files.
 * @param options - An {@link OpenCaseOptions}. With `onState` and `resumeFrom` a second call uploads no file again.
 * @returns The case, whether this call opened it, and duplicates of the same token, which are rare.
 * @throws {@link AttachmentError} when an upload fails. Then no case was opened.
 * @throws {@link CaseOutcomeUnknownError} as {@link createCaseOnce} does. Calling again with the same `token` is safe.
 * @throws The exceptions of the service.
 * @throws `AbortError` when the signal is aborted.
 * @public
 */
export async function openCase(
  client: SupportSender,
  input: OpenCaseInput,
  given: OpenCaseOptions = {},
): Promise<CreateCaseOnceResult> {
  assertInput(input, ["attachments", "token", ...CreateCaseRequest$[4]], [...UPLOAD_OPTIONS, "once"]);
  assertOptions(given, [...UPLOAD_OPTIONS, "once"]);
  const { once = {}, ...options } = given;
  const { attachments = [], token, ...request } = input;
  const { signal, attemptTimeoutMs } = options;
  if (token === undefined) {
    const files = await uploadAttachments(client, attachments, options);
    return openPlainly(client, { ...request, ...files }, options);
  }
  const onceOptions = { attemptTimeoutMs, ...once, signal };
  if (attachments.length === 0) return createCaseOnce(client, { ...request, token }, onceOptions);
  const [caseId, ...duplicates] = await findOpened(client, { ...request, token }, onceOptions);
  if (caseId !== undefined) return { caseId, created: false, duplicates };

  const files = await uploadAttachments(client, attachments, options);
  return createCaseOnce(client, { ...request, ...files, token }, onceOptions);
}

/** Finds the cases of the token. Input that `createCaseOnce` refuses is refused before files are sent. */
async function findOpened(
  client: SupportSender,
  { token, subject = "", communicationBody = "" }: CreateCaseRequest & { readonly token: string },
  options: CreateCaseOnceOptions,
): Promise<string[]> {
  const marker = makeMarker({ kind: "case", token, content: subject });
  addMarker(communicationBody, marker);
  const { earlierCall, lookBackMs, clockToleranceMs, maxWaitMs, attemptTimeoutMs, signal } =
    resolveOnceOptions(options);
  if (earlierCall === "none") return [];
  const deadline = { deadlineMs: monotonicMs() + maxWaitMs, signal, attemptTimeoutMs };
  async function search(sinceMs: number): Promise<string[] | undefined> {
    const caseIds = await findMarkedCases(client, { marker, among: { sinceMs } }, deadline);
    return caseIds.length > 0 ? caseIds : undefined;
  }
  return (await searchSince(search, markMoment(client), { lookBackMs, toleranceMs: clockToleranceMs })) ?? [];
}

async function openPlainly(
  client: SupportSender,
  request: CreateCaseRequest,
  { signal, attemptTimeoutMs }: UploadAttachmentsOptions,
): Promise<CreateCaseOnceResult> {
  const { caseId } = await sendCommand(client, new CreateCaseCommand(request), { signal, attemptTimeoutMs });
  if (caseId !== undefined) return { caseId, created: true, duplicates: [] };
  throw new SupportClientError(
    "CASE_ID_MISSING",
    "The response has no case id, although the case may be open. Search for it with iterateCases before you try again.",
  );
}
