import type { InputViolation } from "../../errors/InputValidationError.js";
import type { AddAttachmentsToSetRequest } from "../../models/attachments.js";
import { MAX_LINKS, MAX_SET_FILES, MAX_SMALL_FILE_BYTES } from "../../models/limits.js";
import type { GetAttachmentUploadLinksRequest } from "../../models/uploads.js";
import { found } from "./findBrokenRules.js";

type Find = (input: never) => Iterable<InputViolation>;

/** Rules that need more than one member, or that the service answers with other errors, by the name of the input. */
const FINDERS: ReadonlyMap<string, Find> = new Map<string, Find>([
  ["AddAttachmentsToSetRequest", findInSet],
  ["DescribeCasesRequest", findInTimes],
  ["DescribeCommunicationsRequest", findInTimes],
  ["GetAttachmentUploadLinksRequest", findInUpload],
]);

/** Yields what an input breaks beyond the constraints of its single members. Members of other types are passed over. */
export function findCrossViolations(name: string, input: object): Iterable<InputViolation> {
  return FINDERS.get(name)?.(input as never) ?? [];
}

function* findInSet({ attachments }: AddAttachmentsToSetRequest): Iterable<InputViolation> {
  if (!Array.isArray(attachments)) return;
  if (attachments.length === 0) yield found("attachments", "length", "has 0 elements, and may have no less than 1.");
  if (attachments.length > MAX_SET_FILES) {
    const advice = `A set takes at most ${MAX_SET_FILES} files; further ones go by GetAttachmentUploadLinks`;
    yield found("attachments", "length", `has ${attachments.length} elements. ${advice}.`);
  }
  for (const [index, attachment] of attachments.entries()) {
    if (typeof attachment !== "object" || attachment === null) continue;
    const { fileName, data } = attachment;
    if (!fileName) yield found(`attachments[${index}].fileName`, "required", "is missing. A file has a name.");
    if (data == null) yield found(`attachments[${index}].data`, "required", "is missing. A file has content.");
    if (data instanceof Uint8Array && data.length > MAX_SMALL_FILE_BYTES) {
      const size = `has ${data.length.toLocaleString("en")} bytes, and a set takes files up to 5 MB`;
      yield found(`attachments[${index}].data`, "length", `${size}. Larger ones go by GetAttachmentUploadLinks.`);
    }
  }
}

/** Not RFC 3339 alone: the service also sends and takes `+0000`, and days without a time. */
const ISO_8601 = /^\d{4}-?\d\d-?\d\d(?:T\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/;

function* findInTimes(input: {
  readonly afterTime?: unknown;
  readonly beforeTime?: unknown;
}): Iterable<InputViolation> {
  for (const name of ["afterTime", "beforeTime"] as const) {
    const time = input[name];
    if (typeof time !== "string" || ISO_8601.test(time)) continue;
    yield found(name, "format", "has to be an ISO 8601 time, such as 2026-10-01T00:00:00Z.");
  }
}

function* findInUpload(input: GetAttachmentUploadLinksRequest): Iterable<InputViolation> {
  const { fileSizeBytes, uploadId, uploadRange } = input;
  if (uploadId == null && fileSizeBytes == null) {
    yield found("fileSizeBytes", "required", "is missing. It starts an upload; an uploadId goes on with one.");
  }
  if (uploadId != null && fileSizeBytes != null) {
    yield found("fileSizeBytes", "together", "starts an upload. Leave it out where uploadId goes on with one.");
  }
  const { startIndex, endIndex } = uploadRange ?? {};
  if (typeof startIndex !== "number" || typeof endIndex !== "number") return;
  if (endIndex <= startIndex) {
    yield found("uploadRange.endIndex", "together", "has to be above startIndex: it is the part after the last one.");
  }
  if (endIndex - startIndex > MAX_LINKS) {
    yield found("uploadRange.endIndex", "range", `asks for too many parts. At most ${MAX_LINKS} links come at once.`);
  }
}
