import { sha256 } from "../auth/hmac.js";
import { type Bytes, toHex } from "../bytes.js";
import type { ServiceContext } from "../operations/operation.js";
import type { ServiceRequest, ServiceResponse } from "../protocol/messages.js";
import type { Uploads } from "../state/uploads.js";
import { linkExpired } from "./links.js";
import { StorageError } from "./StorageError.js";
import { sendFile } from "./sendFile.js";

type Storage = Pick<ServiceContext, "files"> & { readonly expiresLinks: boolean };

interface StorageFacts {
  readonly requestId: string;
  readonly nowMs: number;
}

const PART_PATH = /^\/uploads\/([\w-]+)\/(\d+)$/;
const FILE_PATH = /^\/attachments\/([\w-]+)$/;

/** Returns whether a request is for the object storage, which uses presigned links and XML. */
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
  // The signature of a link covers its method, so the path is enough.
  const part = PART_PATH.exec(request.path);
  if (part) {
    const [, uploadId = "", partIndex = ""] = part;
    const eTag = await receivePart(files.uploads, { uploadId, partIndex: Number(partIndex) }, request);
    return { status: 200, headers: { etag: eTag }, body: new Uint8Array() };
  }
  const [, attachmentId = ""] = FILE_PATH.exec(request.path) ?? [];
  // Files never change, so the hash of the id identifies the content.
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

interface PartId {
  readonly uploadId: string;
  readonly partIndex: number;
}

/** Stores a part, and returns its eTag. */
async function receivePart(uploads: Uploads, part: PartId, request: ServiceRequest): Promise<string> {
  const { uploadId, partIndex } = part;
  const expected = requirePartSize(uploads, part);
  const content = await request.body(expected);
  if (!content) {
    throw new StorageError("EntityTooLarge", `Part ${partIndex} is larger than the expected ${expected} bytes.`, 400);
  }
  if (content.length < expected) {
    throw new StorageError("EntityTooSmall", `Part ${partIndex} is smaller than the expected ${expected} bytes.`, 400);
  }
  const eTag = await hashToETag(content);
  // The upload may have ended while the part was being received.
  requirePartSize(uploads, part);
  uploads.putPart(uploadId, partIndex, { eTag, content });
  return eTag;
}

function requirePartSize(uploads: Uploads, { uploadId, partIndex }: PartId): number {
  const upload = uploads.byId(uploadId);
  if (!upload || upload.completedMs !== undefined || upload.failedMs !== undefined || partIndex > upload.totalParts) {
    throw new StorageError(
      "NoSuchUpload",
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
      404,
    );
  }
  return Math.min(upload.partSizeBytes, upload.fileSizeBytes - (partIndex - 1) * upload.partSizeBytes);
}
