import { type Bytes, concat } from "../bytes.js";
import type { ServiceRequest, ServiceResponse } from "../protocol/messages.js";
import type { StoredFile } from "../state/attachments.js";
import { byteRange } from "./byteRange.js";
import { StorageError } from "./StorageError.js";

export function sendFile(
  file: StoredFile | undefined,
  requestHeaders: ServiceRequest["headers"],
  eTag: string,
): ServiceResponse {
  if (!file) throw new StorageError("NoSuchKey", "The specified key does not exist.", 404);
  const { fileName, sizeBytes, content } = file;
  const headers = {
    "accept-ranges": "bytes",
    "content-disposition": saveAs(fileName),
    // A file may contain scripts, which must not run as a page of this server.
    "content-security-policy": "sandbox",
    "content-type": "application/octet-stream",
    etag: eTag,
    "x-content-type-options": "nosniff",
  };
  const isStale = (requestHeaders["if-range"] ?? eTag) !== eTag;
  const range = isStale ? undefined : byteRange(requestHeaders.range, sizeBytes);
  if (range === undefined) return { status: 200, headers, body: joinPieces(content) };
  if (range === "unsatisfiable") {
    throw new StorageError("InvalidRange", "The requested range is not satisfiable", 416, {
      "content-range": `bytes */${sizeBytes}`,
    });
  }
  const { first, last } = range;
  const body = joinPieces(cutPieces(content, first, last + 1));
  return { status: 206, headers: { ...headers, "content-range": `bytes ${first}-${last}/${sizeBytes}` }, body };
}

function joinPieces(pieces: readonly Bytes[]): Bytes {
  const [only] = pieces;
  return only && pieces.length === 1 ? only : concat(pieces);
}

function cutPieces(pieces: readonly Bytes[], start: number, end: number): Bytes[] {
  const cut: Bytes[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const part = piece.subarray(Math.max(0, start - offset), Math.max(0, end - offset));
    if (part.length > 0) cut.push(part);
    offset += piece.length;
  }
  return cut;
}

/** Returns the `content-disposition` of a download. Source: RFC 8187, section 3.2. */
export function saveAs(fileName: string): string {
  const encoded = encodeURIComponent(fileName.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
