import type { ServiceRequest } from "../http/messages.js";
import { isForStorage } from "../http/serveStorage.js";
import { readTarget } from "../protocol/readTarget.js";
import type { LinkUse } from "./troubleOptions.js";

/** What a request is for, as troubles name it. */
export function readTroubleTarget(request: ServiceRequest): string {
  if (!isForStorage(request)) return readTarget(request);
  const use: LinkUse = request.method === "PUT" ? "UploadPart" : "DownloadAttachment";
  return use;
}
