import { CONTENT_TYPE, MAX_BODY_BYTES, type ServiceRequest } from "../protocol/messages.js";
import { ServiceError } from "../protocol/ServiceError.js";
import type { Operation } from "./operation.js";
import { operations } from "./operations.js";

/** Returns the operation for a request's path and headers. */
export function routeRequest({ method, path, headers }: ServiceRequest): Operation {
  if (method !== "POST" || path !== "/")
    throw unknownOperation(
      "Unsupported method or path. Send `POST /`. The console is at /console, unless it is off.",
      404,
    );
  if (Number(headers["content-length"]) > MAX_BODY_BYTES) throw bodyTooLarge();
  const contentType = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (contentType !== CONTENT_TYPE) throw unknownOperation(`Unsupported content type. Use ${CONTENT_TYPE}.`, 404);

  const operation = operations.get(readTarget({ headers }));
  if (operation) return operation;
  throw unknownOperation("Missing or unknown operation in the x-amz-target header.", 400);
}

export function bodyTooLarge(): ServiceError {
  return new ServiceError("RequestEntityTooLargeException", `Request body exceeds ${MAX_BODY_BYTES} bytes.`, 413);
}

function unknownOperation(message: string, status: number): ServiceError {
  return new ServiceError("UnknownOperationException", message, status);
}

const TARGET_PREFIX = "AWSSupport_20130415.";

/** Returns the operation named by `x-amz-target`, known or not, or an empty string. */
export function readTarget({ headers }: Pick<ServiceRequest, "headers">): string {
  const target = headers["x-amz-target"] ?? "";
  return target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : "";
}
