import type { Bytes } from "../bytes.js";
import type { ServiceResponse } from "./messages.js";
import { ServiceError } from "./ServiceError.js";

/** The request id and time in every response. */
export interface AnswerFacts {
  readonly requestId: string;
  readonly nowMs: number;
}

export function answer(status: number, body: Bytes, { requestId, nowMs }: AnswerFacts): ServiceResponse {
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    "content-length": String(body.length),
    date: new Date(nowMs).toUTCString(),
    "x-amzn-requestid": requestId,
  };
  return { status, headers, body };
}

/** Answers with an error. Details of unexpected errors are hidden. */
export function answerError(error: unknown, facts: AnswerFacts): ServiceResponse {
  if (error instanceof ServiceError)
    return answer(error.status, errorBody(error.code, error.message, error.members), facts);
  return answer(500, errorBody("InternalServerError", "An internal server error occurred."), facts);
}

export function errorBody(code: string, message: string, members: object = {}): Bytes {
  return new TextEncoder().encode(JSON.stringify({ __type: code, message, ...members }));
}
