import { sha256 } from "../auth/hmac.js";
import { type Bytes, toHex } from "../bytes.js";
import type { ServiceContext } from "../operations/operation.js";
import type { ServiceRequest, ServiceResponse } from "../protocol/messages.js";
import type { UploadPart, Uploads } from "../state/uploads.js";
import { linkExpired } from "./links.js";
import { StorageError } from "./StorageError.js";
import { sendFile } from "./sendFile.js";

/** What the links lead to. */
type Storage = Pick<ServiceContext, "files"> & { readonly expiresLinks: boolean };

interface StorageFacts {
  readonly requestId: string;
  readonly nowMs: number;
}

const PART_PATH = /^\/uploads\/([\w-]+)\/(\d+)$/;
const FILE_PATH = /^\/attachments\/([\w-]+)$/;

/** Whether a request is for the storage, which has links instead of signatures and XML instead of JSON. */
export function isForStorage({ path }: Pick<ServiceRequest, "path">): boolean {
  return path.startsWith("/uploads/") || path.startsWith("/attachments/");
}

export async function serveStorage(
  request: ServiceRequest,
  storage: Storage,
  facts: StorageFacts,
): Promise<ServiceResponse> {
  const { status, headers, body } = await serve(request, storage).catch((error) => describe(error, facts));
  const common = {
    "content-length": String(body.length),
    date: new Date(facts.nowMs).toUTCString(),
    "x-amz-request-id": facts.requestId,
  };
  return { status, headers: { ...common, ...headers }, body };
}

async function serve(request: ServiceRequest, { files, expiresLinks }: Storage): Promise<ServiceResponse> {
  files.links.check(request, request.query);
  if (expiresLinks) throw linkExpired();
  // The method is a part of what is signed, so that from here on the path tells it.
  const part = PART_PATH.exec(request.path);
  if (part) {
    const [, uploadId = "", partIndex = ""] = part;
    const eTag = await hashToETag(request.body);
    receivePart(files.uploads, uploadId, Number(partIndex), { eTag, content: request.body });
    return { status: 200, headers: { etag: eTag }, body: new Uint8Array() };
  }
  const [, attachmentId = ""] = FILE_PATH.exec(request.path) ?? [];
  // Files never change, so that an id says as much as the content, and is sooner hashed.
  return sendFile(files.attachments.byId(attachmentId), request.headers, await hashToETag(attachmentId));
}

async function hashToETag(content: string | Bytes): Promise<string> {
  return `"${toHex(await sha256(content)).slice(0, 32)}"`;
}

function describe(error: unknown, { requestId }: StorageFacts): ServiceResponse {
  const known =
    error instanceof StorageError
      ? error
      : new StorageError("InternalError", "We encountered an internal error. Please try again.", 500);
  const { code, message, status, headers } = known;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId></Error>`;
  return { status, headers: { "content-type": "application/xml", ...headers }, body: new TextEncoder().encode(xml) };
}

export function receivePart(uploads: Uploads, uploadId: string, partIndex: number, part: UploadPart): void {
  const upload = uploads.byId(uploadId);
  if (!upload || upload.completedMs !== undefined || upload.failedMs !== undefined || partIndex > upload.totalParts) {
    throw new StorageError(
      "NoSuchUpload",
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
      404,
    );
  }
  const { fileSizeBytes, partSizeBytes } = upload;
  const expected = Math.min(partSizeBytes, fileSizeBytes - (partIndex - 1) * partSizeBytes);
  if (part.content.length < expected) {
    throw new StorageError("EntityTooSmall", `Part ${partIndex} has ${expected} bytes; fewer were sent.`, 400);
  }
  if (part.content.length > expected) {
    throw new StorageError("EntityTooLarge", `Part ${partIndex} has ${expected} bytes; more were sent.`, 400);
  }
  uploads.putPart(uploadId, partIndex, part);
}
