import { InputValidationError } from "../../errors/InputValidationError.js";
import type { AttachmentInput } from "../attachments/sources/AttachmentSource.js";
import { closeStreams, deferStreamErrors } from "../attachments/sources/openSource.js";
import {
  UPLOAD_OPTIONS,
  type UploadAttachmentsOptions,
  type UploadAttachmentsProgress,
  uploadAttachments,
} from "../attachments/uploadAttachments.js";
import { monotonicMs } from "../core/abort.js";
import { assertInput, assertOptions } from "../core/options.js";
import { assertSender, type SupportClientLike } from "../core/sender.js";
import { runLimited } from "../core/timeLimit.js";
import { takeTimestamp } from "../core/timestamp.js";
import {
  type CreateCaseOnceInput,
  type CreateCaseOnceOptions,
  type CreateCaseOnceResult,
  createCaseOnce,
  listCaseMembers,
} from "./createCaseOnce.js";
import { findMarkedCases } from "./findMarkedCases.js";
import { addMarker, makeMarker } from "./IdempotencyMarker.js";
import { ONCE_OPTIONS, type OnceProgress, resolveOnceOptions } from "./OnceOptions.js";
import { searchSince } from "./runIdempotently.js";

/**
 * A case with files.
 *
 * @public
 */
export interface OpenCaseInput extends Omit<CreateCaseOnceInput, "attachmentSetId" | "uploadIds"> {
  /** The files, as for {@link uploadAttachments}. At most 13. */
  readonly attachments?: readonly AttachmentInput[] | undefined;
}

/**
 * Options of {@link openCase}: those of {@link createCaseOnce} and of {@link uploadAttachments}.
 *
 * @public
 */
export interface OpenCaseOptions
  extends Omit<CreateCaseOnceOptions, "onProgress">,
    Omit<UploadAttachmentsOptions, "onProgress"> {
  /** Limits the whole call, in milliseconds. Default: 3,600,000 for the uploads, and 60,000 for the case. */
  readonly timeoutMs?: number | undefined;
  /** Receives the progress of the uploads, and each step of the case. */
  readonly onProgress?: ((progress: OnceProgress | UploadAttachmentsProgress) => void) | undefined;
}

/**
 * Opens a case with files in one call, and never opens the same case twice.
 *
 * Searches for the case of the `token` first, and uploads nothing if it exists. Then uploads the files and opens the case, so
 * that no case is opened without its files.
 *
 * @example
 * const { caseId } = await openCase(client, { subject, communicationBody, attachments: ["./trace.log"], token });
 *
 * @param client - Any client with `send`.
 * @param input - The members of {@link createCaseOnce}, with `attachments` instead of the ids of files.
 * @param options - An {@link OpenCaseOptions}. With `onCursor` and `cursor`, a second call uploads no file again.
 *   `timeoutMs` limits the whole call. Default: one hour for the uploads, and one minute for the case.
 * @returns The case, whether this call opened it, and its duplicates.
 * @throws {@link AttachmentError} when an upload fails. Then no case was opened.
 * @throws The errors of {@link createCaseOnce}. Calling again with the same `token` is safe.
 * @public
 */
export async function openCase(
  client: SupportClientLike,
  input: OpenCaseInput,
  options: OpenCaseOptions = {},
): Promise<CreateCaseOnceResult> {
  assertSender(client);
  const members = listCaseMembers().filter((member) => member !== "attachmentSetId" && member !== "uploadIds");
  const inputNames = [...members, "attachments"];
  const optionNames = [...new Set<string>([...ONCE_OPTIONS, ...UPLOAD_OPTIONS])];
  assertInput(input, inputNames, optionNames);
  assertOptions(options, optionNames, inputNames);
  const { attachments = [], ...request } = input;
  if (!Array.isArray(attachments)) {
    const message = "is not an array. Pass an array, even for one file.";
    throw new InputValidationError("CreateCase", [{ path: "attachments", rule: "type", message }]);
  }
  const { timeoutMs } = options;
  const endMs = monotonicMs() + (timeoutMs ?? 0);
  const pickOptions = (names: readonly string[]) => {
    const leftMs = timeoutMs === undefined ? undefined : Math.max(0, endMs - monotonicMs());
    const all: Readonly<Record<string, unknown>> = { ...options, timeoutMs: leftMs };
    return Object.fromEntries(names.map((name) => [name, all[name]]));
  };
  if (attachments.length === 0) return createCaseOnce(client, request, pickOptions(ONCE_OPTIONS));
  deferStreamErrors(attachments);
  const [caseId, ...duplicates] = await findOpened(client, request, pickOptions(ONCE_OPTIONS)).catch((error) => {
    closeStreams(attachments);
    throw error;
  });
  if (caseId !== undefined) {
    closeStreams(attachments);
    return { caseId, created: false, duplicates };
  }

  const files = await uploadAttachments(client, attachments, pickOptions(UPLOAD_OPTIONS));
  return createCaseOnce(client, { ...request, ...files }, pickOptions(ONCE_OPTIONS));
}

/** Finds the cases of the token. Rejects invalid input before any file is uploaded. */
async function findOpened(
  client: SupportClientLike,
  { token, subject, communicationBody }: CreateCaseOnceInput,
  options: CreateCaseOnceOptions,
): Promise<string[]> {
  const marker = makeMarker({ kind: "case", token, content: subject });
  addMarker(communicationBody, marker);
  const resolved = resolveOnceOptions(options);
  const { previousAttempt, searchWindowMs, clockToleranceMs, deadlineMs, attemptTimeoutMs } = resolved;
  if (previousAttempt === "none") return [];
  return runLimited(resolved.timeoutMs, resolved.signal, async ({ signal }) => {
    async function search(sinceMs: number): Promise<string[] | undefined> {
      const deadline = { deadlineMs, signal, attemptTimeoutMs };
      const caseIds = await findMarkedCases(client, { marker, among: { sinceMs } }, deadline);
      return caseIds.length > 0 ? caseIds : undefined;
    }
    const window = { windowMs: searchWindowMs, toleranceMs: clockToleranceMs };
    return (await searchSince(search, takeTimestamp(client), window)) ?? [];
  });
}
