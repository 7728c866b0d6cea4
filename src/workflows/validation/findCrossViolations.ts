import type { InputViolation } from "../../errors/InputValidationError.js";
import type { AddAttachmentsToSetRequest } from "../../models/attachments.js";
import { MAX_LINKS, MAX_SET_FILES, MAX_SMALL_FILE_BYTES } from "../../models/limits.js";
import type { GetAttachmentUploadLinksRequest } from "../../models/uploads.js";
import { found } from "./findBrokenRules.js";

type Find = (input: never) => Iterable<InputViolation>;

/** Rules across members, and rules that the service reports with other errors, by input name. */
const FINDERS: ReadonlyMap<string, Find> = new Map<string, Find>([
  ["AddAttachmentsToSetRequest", findInSet],
  ["DescribeCasesRequest", findInTimes],
  ["DescribeCommunicationsRequest", findInTimes],
  ["GetAttachmentUploadLinksRequest", findInUpload],
]);

/** Yields violations beyond the constraints of single members. Skips members of a wrong type. */
export function findCrossViolations(name: string, input: object): Iterable<InputViolation> {
  return FINDERS.get(name)?.(input as never) ?? [];
}

function* findInSet({ attachments }: AddAttachmentsToSetRequest): Iterable<InputViolation> {
  if (!Array.isArray(attachments)) return;
  if (attachments.length === 0) yield found("attachments", "length", "has 0 elements. Use at least 1.");
  if (attachments.length > MAX_SET_FILES) {
    const advice = `A set has at most ${MAX_SET_FILES} files. Upload more with GetAttachmentUploadLinks`;
    yield found("attachments", "length", `has ${attachments.length} elements. ${advice}.`);
  }
  for (const [index, attachment] of attachments.entries()) {
    if (typeof attachment !== "object" || attachment === null) continue;
    const { fileName, data } = attachment;
    if (!fileName) yield found(`attachments[${index}].fileName`, "required", "is missing. Set the name of the file.");
    if (data == null) yield found(`attachments[${index}].data`, "required", "is missing. Set the content of the file.");
    if (data instanceof Uint8Array && data.length > MAX_SMALL_FILE_BYTES) {
      const size = `has ${data.length.toLocaleString("en")} bytes. A set takes files up to 5 MB`;
      yield found(`attachments[${index}].data`, "length", `${size}. Upload larger ones with GetAttachmentUploadLinks.`);
    }
  }
}

/** More permissive than RFC 3339: the service also accepts `+0000`, and dates without a time. */
const ISO_8601 = /^\d{4}-?\d\d-?\d\d(?:T\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

function* findInTimes(input: {
  readonly afterTime?: unknown;
  readonly beforeTime?: unknown;
}): Iterable<InputViolation> {
  for (const name of ["afterTime", "beforeTime"] as const) {
    const time = input[name];
    if (typeof time !== "string" || ISO_8601.test(time)) continue;
    yield found(name, "format", "must be an ISO 8601 time, such as 2026-10-01T00:00:00Z.");
  }
}

function* findInUpload(input: GetAttachmentUploadLinksRequest): Iterable<InputViolation> {
  const { fileSizeBytes, uploadId, uploadRange } = input;
  if (uploadId == null && fileSizeBytes == null) {
    yield found("fileSizeBytes", "required", "is missing. Set it to start an upload, or set `uploadId` to resume one.");
  }
  if (uploadId != null && fileSizeBytes != null) {
    yield found("fileSizeBytes", "together", "starts a new upload. Omit it, because `uploadId` resumes one.");
  }
  const { startIndex, endIndex } = uploadRange ?? {};
  if (typeof startIndex !== "number" || typeof endIndex !== "number") return;
  if (endIndex <= startIndex) {
    yield found(
      "uploadRange.endIndex",
      "together",
      "must be greater than `startIndex`. It is the part after the last one.",
    );
  }
  if (endIndex - startIndex > MAX_LINKS) {
    yield found(
      "uploadRange.endIndex",
      "range",
      `requests too many parts. One call returns at most ${MAX_LINKS} links.`,
    );
  }
}
