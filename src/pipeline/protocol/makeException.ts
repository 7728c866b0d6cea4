import type { ResponseMetadata, StaticErrorSchema } from "@smithy/types";
import type { ErrorTypes } from "../../errors/errorTypes.js";
import { redactLinks } from "../../errors/redact.js";
import { SupportServiceException } from "../../errors/SupportServiceException.js";
import { UNDECLARED_EXCEPTIONS } from "../../errors/undeclaredExceptions.js";
import { decorateServiceException } from "../../platform/smithy/client.js";
import { deserializeJson } from "./deserializeJson.js";

type Members = Record<string, unknown>;

/** A response with an error status. */
export interface ErrorAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Members;
  /** The text of a response that is not a JSON object. */
  readonly text?: string;
  readonly metadata: ResponseMetadata;
  readonly operation?: string;
}

/**
 * Returns the exception for an error response.
 *
 * @param types - The declared errors. Common undeclared errors also have classes. Any other error is a
 *   {@link SupportServiceException} with the service's error name.
 */
export function makeException(answer: ErrorAnswer, types: readonly ErrorTypes[]): Error {
  const code = parseErrorCode(answer) ?? "Unknown";
  const { metadata, text, operation } = answer;
  const body = withTextMessage(answer.body);
  const facts = { $metadata: metadata, $fault: answer.statusCode < 500 ? "client" : "server" };
  const message = text === undefined ? (body.message ?? body.Message ?? "UnknownError") : describeText(answer, text);

  for (const { namespace, schemas, exceptions } of types) {
    const schema = schemas.get(`${namespace}#${code}`);
    const Exception = schema && exceptions.get(schema);
    if (!Exception) continue;
    const declared = { $fault: readFault(schema), message, ...readMembers(schema, body) };
    const exception = Object.assign(new Exception({} as never), facts, declared);
    return attachText(decorateServiceException(exception as SupportServiceException, body), text);
  }

  const Exception = UNDECLARED_EXCEPTIONS.get(code) ?? SupportServiceException;
  const exception = Object.assign(new Exception({ name: code } as never), facts, adviseOn(code, operation));
  return attachText(decorateServiceException(exception as SupportServiceException, { ...body, message }), text);
}

/**
 * Returns the code of an error, from the body or else from the header.
 *
 * @returns The name without namespace (`com.amazonaws.support#`) and URI (`:http://...`), or `undefined`.
 */
function parseErrorCode({ headers, body }: ErrorAnswer): string | undefined {
  const places = [body.__type, findIgnoringCase(body, "code"), findIgnoringCase(headers, "x-amzn-errortype")];
  const code = places.find((value) => typeof value === "string" || typeof value === "number");
  if (code === undefined) return undefined;
  const [name = ""] = String(code).split(/[,:]/, 1);
  return name.includes("#") ? name.split("#")[1] : name;
}

function findIgnoringCase(members: Readonly<Record<string, unknown>>, name: string): unknown {
  const key = Object.keys(members).find((candidate) => candidate.toLowerCase() === name);
  return key && members[key];
}

/** Replaces a `name` or `message` that is not a string, which would break printing the error. */
function withTextMessage(body: Members): Members {
  const safe = { ...body };
  for (const name of ["name", "message", "Message"]) {
    const value = body[name];
    if (value) safe[name] = redactLinks(typeof value === "string" ? value : JSON.stringify(value));
  }
  return safe;
}

const MAX_EXCERPT = 500;

/** Not `\p{Cc}`: the Hermes of React Native 0.74 rejects a literal with it, and so the whole bundle. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches control characters
const UNPRINTABLE = /[\s\u0000-\u001f\u007f-\u009f]+/g;

function describeText({ statusCode }: ErrorAnswer, text: string): string {
  const readable = text.replace(UNPRINTABLE, " ").trim();
  const excerpt = readable.length > MAX_EXCERPT ? `${readable.slice(0, MAX_EXCERPT)}...` : readable;
  return `The response has status ${statusCode} and is not a JSON object: ${excerpt || "(no text)"}`;
}

function attachText<Exception extends Error>(exception: Exception, text: string | undefined): Exception {
  if (text === undefined) return exception;
  return Object.defineProperty(exception, "$responseBodyText", { value: text, configurable: true });
}

function adviseOn(code: string, operation: string | undefined): { hint?: string } {
  if (code !== "InvalidParameterValueException" || operation !== "DescribeAttachment") return {};
  return { hint: "Fix the value named in the message. Files over 5 MB need GetAttachmentDownloadLink." };
}

function readMembers([, , , , names, members]: StaticErrorSchema, body: Members): Members {
  const known = names.map((name, index) => [name, body[name] ?? undefined, members[index]] as const);
  const present = known.filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value, ref]) => [name, deserializeJson(ref ?? 0, value)]));
}

function readFault([, , , traits]: StaticErrorSchema): unknown {
  return typeof traits === "object" ? traits.error : undefined;
}
