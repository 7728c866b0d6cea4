import type {
  HttpHandlerOptions,
  HttpRequest,
  HttpResponse,
  QueryParameterBag,
  RequestHandler as SmithyRequestHandler,
} from "@smithy/types";
import { raceAbort, throwIfAborted } from "../../errors/abort.js";
import type { Bytes } from "../bytes.js";
import { DROPPED, type RequestHandler, type ServiceRequest } from "../protocol/messages.js";
import { breakOff, connectionReset } from "./brokenConnection.js";
import { bufferedBody, readBody } from "./readBody.js";

/**
 * The `requestHandler` for a client in the same process.
 *
 * @public
 */
export interface LocalRequestHandler extends SmithyRequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions> {
  /** Does nothing: there is no connection. */
  updateHttpClientConfig(key: never, value: never): void;
  /** Always empty. */
  httpHandlerConfigs(): Record<string, never>;
}

/** Marks links as in-process, so that uploads and downloads accept them without TLS. */
const IN_PROCESS = Symbol.for("aws-support-client.inProcess");

export function createRequestHandler(handle: RequestHandler): LocalRequestHandler {
  return {
    metadata: { handlerProtocol: "http/1.1" },
    async handle(request, { abortSignal } = {}) {
      throwIfAborted(abortSignal);
      const signal = abortSignal && "addEventListener" in abortSignal ? abortSignal : undefined;
      const answer = toServiceRequest(request).then((read) => handle(read, signal));
      const outcome = await raceAbort(answer, signal);
      // The official Node.js handler gives connection errors this name.
      if (outcome === DROPPED) throw Object.assign(connectionReset("socket hang up"), { name: "TimeoutError" });
      const { status, headers, body, isCutOff } = outcome;
      return {
        response: {
          statusCode: status,
          headers: { ...headers },
          body: isCutOff ? breakOff(body, connectionReset("aborted")) : toGlobalBytes(body),
        },
      };
    },
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    ...{ [IN_PROCESS]: true },
  };
}

/**
 * Converts bytes for clients, which check for the global `Uint8Array`. jsdom replaces it, but not that of
 * `TextEncoder`.
 */
function toGlobalBytes(bytes: Bytes): Bytes {
  return bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
}

async function toServiceRequest(request: HttpRequest): Promise<ServiceRequest> {
  const headers: Record<string, string> = {
    host: request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`,
  };
  for (const [name, value] of Object.entries(request.headers)) headers[name.toLowerCase()] = value;
  const query = request.query ? queryString(request.query) : "";
  return {
    method: request.method,
    path: request.path,
    query,
    headers,
    body: bufferedBody(await readBody(request.body)),
  };
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
