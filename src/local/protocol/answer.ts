import type { Bytes } from "../bytes.js";
import { CONTENT_TYPE, type ServiceResponse } from "./messages.js";
import { internalServerError, ServiceError } from "./ServiceError.js";

/** The request id and time in every response. */
export interface AnswerFacts {
  readonly requestId: string;
  readonly nowMs: number;
}

export function answer(status: number, body: Bytes, { requestId, nowMs }: AnswerFacts): ServiceResponse {
  const headers = {
    "content-type": CONTENT_TYPE,
    "content-length": String(body.length),
    date: new Date(nowMs).toUTCString(),
    "x-amzn-requestid": requestId,
  };
  return { status, headers, body };
}

/** Answers with an error. Details of unexpected errors are hidden. */
export function answerError(error: unknown, facts: AnswerFacts): ServiceResponse {
  const { status, code, message, members } = error instanceof ServiceError ? error : internalServerError();
  return answer(status, errorBody(code, message, members), facts);
}

/** Returns the response to a request that never reaches the service, so that it has no request id and no time. */
export function refuse(status: number, code: string, message: string): ServiceResponse {
  const body = errorBody(code, message);
  return { status, headers: { "content-type": CONTENT_TYPE, "content-length": String(body.length) }, body };
}

export function errorBody(code: string, message: string, members: object = {}): Bytes {
  return new TextEncoder().encode(JSON.stringify({ __type: code, message, ...members }));
}
