import type { UploadPart, Uploads } from "../state/uploads.js";
import { StorageError } from "./StorageError.js";

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
