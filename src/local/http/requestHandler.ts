import type { HttpHandlerOptions, HttpRequest, HttpResponse, QueryParameterBag, RequestHandler } from "@smithy/types";
import { breakOff, breakOffPlainly, connectionReset, type FailingStream } from "./brokenConnection.js";
import { type Bytes, DROPPED, type Handle, type ServiceRequest } from "./messages.js";
import { orAborted } from "./orAborted.js";
import { readBody } from "./readBody.js";

/**
 * What a client takes as its `requestHandler`: answers in the same process, without a port.
 *
 * @public
 */
export interface LocalRequestHandler extends RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions> {
  /** Does nothing: there is no connection to configure. */
  updateHttpClientConfig(key: never, value: never): void;
  /** Always empty. */
  httpHandlerConfigs(): Record<string, never>;
}

/** Tells downloads and uploads that links without TLS stay in the process. */
const IN_PROCESS = Symbol.for("aws-support-client.inProcess");

export function createRequestHandler(handle: Handle): LocalRequestHandler {
  return {
    metadata: { handlerProtocol: "http/1.1" },
    async handle(request, { abortSignal } = {}) {
      if (abortSignal?.aborted) throw abortError(abortSignal);
      const gone = abortSignal && "addEventListener" in abortSignal ? abortSignal : undefined;
      const answer = toServiceRequest(request).then((read) => handle(read, gone));
      const outcome = await (gone ? orAborted(answer, gone, abortError) : answer);
      // The name is the one that the official handler for Node.js gives to such errors.
      if (outcome === DROPPED) throw Object.assign(connectionReset("socket hang up"), { name: "TimeoutError" });
      const { status, headers, body, isCutOff } = outcome;
      return { response: { statusCode: status, headers: { ...headers }, body: isCutOff ? cutOff(body) : body } };
    },
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    ...{ [IN_PROCESS]: true },
  };
}

function cutOff(body: Bytes): ReadableStream<Uint8Array> | FailingStream {
  const breakIn = typeof ReadableStream === "undefined" ? breakOffPlainly : breakOff;
  return breakIn(body, connectionReset("aborted"));
}

async function toServiceRequest(request: HttpRequest): Promise<ServiceRequest> {
  const headers: Record<string, string> = {
    host: request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`,
  };
  for (const [name, value] of Object.entries(request.headers)) headers[name.toLowerCase()] = value;
  const query = request.query ? queryString(request.query) : "";
  return { method: request.method, path: request.path, query, headers, body: await readBody(request.body) };
}

function queryString(query: QueryParameterBag): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value ?? ""]) {
      pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(each)}`);
    }
  }
  return pairs.join("&");
}

type AbortSource = NonNullable<HttpHandlerOptions["abortSignal"]>;

function abortError(abortSignal: AbortSource): Error {
  const cause = "reason" in abortSignal ? abortSignal.reason : undefined;
  return Object.assign(new Error("The request was aborted.", { cause }), { name: "AbortError" });
}
