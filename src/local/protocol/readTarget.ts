import type { ServiceRequest } from "../http/messages.js";

const TARGET_PREFIX = "AWSSupport_20130415.";

/** Which operation a request names, whether or not there is one of this name; nothing where it names none. */
export function readTarget({ headers }: Pick<ServiceRequest, "headers">): string {
  const target = headers["x-amz-target"] ?? "";
  return target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : "";
}
