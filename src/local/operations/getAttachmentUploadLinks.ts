import { MAX_LINKS } from "../../models/limits.js";
import type {
  GetAttachmentUploadLinksRequest,
  GetAttachmentUploadLinksResponse,
  UploadRange,
  UploadUrl,
} from "../../models/uploads.js";
import type { NewUpload } from "../state/uploads.js";
import type { Caller, ServiceContext } from "./operation.js";
import { endDryRun, invalidValue } from "./requirements.js";
import { requireUpload } from "./uploadStatus.js";

export function getAttachmentUploadLinks(
  input: GetAttachmentUploadLinksRequest,
  context: ServiceContext,
  { origin }: Caller,
): GetAttachmentUploadLinksResponse {
  const { files } = context;
  const known = input.uploadId === undefined ? undefined : requireUpload(context, input.uploadId);
  if (known && input.fileSizeBytes !== undefined) {
    throw invalidValue("fileSizeBytes", "it must be omitted together with an uploadId");
  }
  const plan = known ?? readNewUpload(input, files.partSizeBytes);
  const { partSizeBytes } = plan;
  const totalParts = Math.ceil(plan.fileSizeBytes / partSizeBytes);
  const { first, end } = resolveRange(input.uploadRange, totalParts);
  endDryRun(input.dryRun);

  const { uploadId } = known ?? files.uploads.start(plan);
  const uploadUrls: UploadUrl[] = [];
  for (let partIndex = first; partIndex < end; partIndex++) {
    const link = files.links.sign(origin, { method: "PUT", path: `/uploads/${uploadId}/${partIndex}` });
    uploadUrls.push({ ...link, partIndex });
  }
  return { uploadId, partSizeBytes, totalParts, uploadUrls, nextIndex: end <= totalParts ? end : undefined };
}

function readNewUpload(
  { fileName = "", fileSizeBytes }: GetAttachmentUploadLinksRequest,
  partSizeBytes: number,
): NewUpload {
  if (fileName === "") throw invalidValue("fileName", "it is empty");
  if (fileSizeBytes === undefined) throw invalidValue("fileSizeBytes", "it is required without an uploadId");
  return { fileName, fileSizeBytes, partSizeBytes };
}

function resolveRange(range: UploadRange | undefined, totalParts: number): { first: number; end: number } {
  const first = range?.startIndex ?? 1;
  const end = range?.endIndex ?? first + MAX_LINKS;
  if (first > totalParts) throw invalidValue("uploadRange", `startIndex ${first} exceeds the ${totalParts} parts`);
  if (end <= first) throw invalidValue("uploadRange", "endIndex must be greater than startIndex");
  if (end - first > MAX_LINKS) throw invalidValue("uploadRange", `it spans more than ${MAX_LINKS} parts`);
  return { first, end: Math.min(end, totalParts + 1) };
}
