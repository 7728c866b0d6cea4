import type { Bytes } from "../bytes.js";
import { readTarget } from "../operations/routeRequest.js";
import { DROPPED, type RequestHandler, type ServiceRequest, type ServiceResponse } from "../protocol/messages.js";

/** A request that the service answered or dropped. */
export interface LoggedRequest {
  readonly number: number;
  readonly operation: string;
  readonly startedMs: number;
  readonly durationMs: number;
  /** `undefined` when the connection was dropped. */
  readonly status: number | undefined;
  /** The error code, if any. */
  errorCode(): string | undefined;
  request(): string;
  answer(): string;
}

/** The latest requests of a service. */
export interface RequestLog {
  /** Oldest first. */
  readonly entries: readonly LoggedRequest[];
  /** The number of all requests, including those no longer in `entries`. */
  readonly count: number;
  /** Logs a request that was rejected before it reached the service. */
  add(request: ServiceRequest, response: ServiceResponse): void;
  record(handle: RequestHandler): RequestHandler;
}

const MAX_ENTRIES = 200;
/** Larger bodies are shortened at once, to save memory. */
const MAX_KEPT_BYTES = 16 * 1024;

interface Exchange {
  readonly request: ServiceRequest;
  readonly requestBody: Bytes | undefined;
  readonly outcome: ServiceResponse | typeof DROPPED;
  readonly startedMs: number;
  readonly durationMs: number;
}

export function createRequestLog(now: () => number): RequestLog {
  const entries: LoggedRequest[] = [];
  let count = 0;

  function add(exchange: Exchange): void {
    count += 1;
    entries.push({ number: count, ...describeExchange(exchange) });
    if (entries.length > MAX_ENTRIES) entries.shift();
  }

  return {
    entries,
    get count() {
      return count;
    },
    add: (request, outcome) => add({ request, requestBody: undefined, outcome, startedMs: now(), durationMs: 0 }),
    record: (handle) => async (request, signal) => {
      const startedMs = now();
      const start = performance.now();
      let requestBody: Bytes | undefined;
      const observed: ServiceRequest = {
        ...request,
        async body(maxBytes) {
          requestBody = await request.body(maxBytes);
          return requestBody;
        },
      };
      const outcome = await handle(observed, signal);
      add({ request, requestBody, outcome, startedMs, durationMs: performance.now() - start });
      return outcome;
    },
  };
}

function describeExchange({ request, requestBody, outcome, ...times }: Exchange): Omit<LoggedRequest, "number"> {
  const { headers: sentHeaders } = request;
  const isUnread = Number(sentHeaders["content-length"] ?? 0) > 0 || "transfer-encoding" in sentHeaders;
  const unread = isUnread ? "(not read)" : "";
  const sent = requestBody ? keepText(requestBody, sentHeaders["content-type"]) : () => unread;
  const about = { operation: nameRequest(request), ...times, request: sent };
  if (outcome === DROPPED) return { ...about, status: undefined, errorCode: () => undefined, answer: () => "" };
  const { status, body, headers } = outcome;
  const answer = keepText(body, headers["content-type"]);
  return { ...about, status, errorCode: () => (status < 400 ? undefined : readErrorCode(answer())), answer };
}

function keepText(body: Bytes, contentType: string | undefined): () => string {
  if (body.length <= MAX_KEPT_BYTES) return () => shortenBody(body, contentType);
  const text = shortenBody(body, contentType);
  return () => text;
}

function nameRequest(request: ServiceRequest): string {
  const operation = readTarget(request);
  if (operation !== "") return operation.slice(0, 80);
  const path = request.path.length > 40 ? `${request.path.slice(0, 40)}…` : request.path;
  return `${request.method} ${path}`;
}

function readErrorCode(text: string): string | undefined {
  const [, code] = /"__type":\s*"([^"]*)"|<Code>([^<]*)</.exec(text)?.filter((part) => part !== undefined) ?? [];
  return code;
}

const MAX_DATA_LENGTH = 96;
const MAX_TEXT_LENGTH = 64 * 1024;
const MAX_DECODED_BYTES = 24 * 1024 * 1024;

/** Returns the text of a body, with the content of attachments omitted. */
export function shortenBody(body: Bytes, contentType = ""): string {
  if (body.length === 0) return "";
  if (!/json|xml|text/.test(contentType) || body.length > MAX_DECODED_BYTES) {
    return `(${body.length.toLocaleString("en")} bytes)`;
  }
  const text = shortenData(new TextDecoder().decode(body));
  if (text.length <= MAX_TEXT_LENGTH) return text;
  return `${text.slice(0, MAX_TEXT_LENGTH)}… (${(text.length - MAX_TEXT_LENGTH).toLocaleString("en")} more characters)`;
}

function shortenData(text: string): string {
  let shortened = "";
  let done = 0;
  for (let name = text.indexOf('"data"'); name >= 0; name = text.indexOf('"data"', name + 1)) {
    const opening = /^\s*:\s*"/.exec(text.slice(name + 6, name + 30));
    if (!opening) continue;
    const start = name + 6 + opening[0].length;
    const end = text.indexOf('"', start);
    if (end - start <= MAX_DATA_LENGTH) continue;
    shortened += `${text.slice(done, start + 32)}… (${(end - start).toLocaleString("en")} characters)`;
    done = end;
  }
  return shortened + text.slice(done);
}
