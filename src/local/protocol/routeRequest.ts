import { MAX_BODY_BYTES, type ServiceRequest } from "../http/messages.js";
import type { Operation } from "../operations/operation.js";
import { missingOperations, operations } from "../operations/operations.js";
import { ServiceError } from "../ServiceError.js";

const TARGET_PREFIX = "AWSSupport_20130415.";
const CONTENT_TYPE = "application/x-amz-json-1.1";

/** Finds the operation that a request is for, from its first line and its headers alone. */
export function routeRequest({ method, path, headers, body }: ServiceRequest): Operation {
  if (method !== "POST" || path !== "/") throw unknownOperation("Requests are answered at POST / only.", 404);
  if (body.length > MAX_BODY_BYTES) throw bodyTooLarge();
  const contentType = headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (contentType !== CONTENT_TYPE) throw unknownOperation(`The content type of a request is ${CONTENT_TYPE}.`, 404);

  const target = headers["x-amz-target"] ?? "";
  const name = target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : "";
  const operation = operations.get(name);
  if (operation) return operation;
  if (missingOperations.has(name)) {
    throw new ServiceError("NotImplementedException", `This local service does not offer ${name}.`, 501);
  }
  throw unknownOperation("The x-amz-target header names no operation of this service.", 400);
}

export function bodyTooLarge(): ServiceError {
  return new ServiceError("RequestEntityTooLargeException", `Request body exceeds ${MAX_BODY_BYTES} bytes.`, 413);
}

function unknownOperation(message: string, status: number): ServiceError {
  return new ServiceError("UnknownOperationException", message, status);
}
