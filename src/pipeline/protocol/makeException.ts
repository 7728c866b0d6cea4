import type { ResponseMetadata, StaticErrorSchema } from "@smithy/types";
import type { ErrorTypes } from "../../errors/errorTypes.js";
import { SupportServiceException } from "../../errors/SupportServiceException.js";
import { UNDECLARED_EXCEPTIONS } from "../../errors/undeclaredExceptions.js";
import { decorateServiceException } from "../../platform/smithy/client.js";
import { deserializeJson } from "./deserializeJson.js";
import { parseErrorCode } from "./parseErrorCode.js";

type Members = Record<string, unknown>;

/** An answer of the service with an error status. */
export interface ErrorAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Members;
  readonly metadata: ResponseMetadata;
}

/**
 * Makes the exception that an answer stands for.
 *
 * @param types - The declared errors. The well-known undeclared ones have classes too, and the
 *   rest become a {@link SupportServiceException} by the name that the service gives.
 */
export function makeException(answer: ErrorAnswer, types: readonly ErrorTypes[]): Error {
  const code = parseErrorCode(answer) ?? "Unknown";
  const { body, metadata } = answer;
  const facts = { $metadata: metadata, $fault: answer.statusCode < 500 ? "client" : "server" };
  const message = body.message ?? body.Message ?? "UnknownError";

  for (const { namespace, schemas, exceptions } of types) {
    const schema = schemas.get(`${namespace}#${code}`);
    const Exception = schema && exceptions.get(schema);
    if (!Exception) continue;
    const declared = { $fault: readFault(schema), message, ...readMembers(schema, body) };
    const exception = Object.assign(new Exception({} as never), facts, declared);
    return decorateServiceException(exception as SupportServiceException, body);
  }

  const Exception = UNDECLARED_EXCEPTIONS.get(code) ?? SupportServiceException;
  const exception = Object.assign(new Exception({ name: code } as never), facts);
  return decorateServiceException(exception as SupportServiceException, { ...body, message });
}

function readMembers([, , , , names, members]: StaticErrorSchema, body: Members): Members {
  const known = names.map((name, index) => [name, body[name] ?? undefined, members[index]] as const);
  const present = known.filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value, ref]) => [name, deserializeJson(ref ?? 0, value)]));
}

function readFault([, , , traits]: StaticErrorSchema): unknown {
  return typeof traits === "object" ? traits.error : undefined;
}
