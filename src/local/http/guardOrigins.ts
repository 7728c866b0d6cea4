import { describeValue } from "../options.js";
import { refuse } from "../protocol/answer.js";
import { DROPPED, type RequestHandler, type ServiceRequest, type ServiceResponse } from "../protocol/messages.js";
import { isLocalHost, type ListenScope, originOf } from "./ListenScope.js";

/** Response headers that scripts of other origins may read. */
const EXPOSED = "accept-ranges, content-disposition, content-range, date, etag, x-amzn-requestid, x-amz-request-id";

/** Called with each request from a disallowed origin, and its response. */
export type OnBlocked = (origin: string, request: ServiceRequest, response: ServiceResponse) => void;

/** Adds CORS: accepts pages of this server and of allowed origins, and requests without an `Origin`. */
export function guardOrigins(handle: RequestHandler, scope: ListenScope, onBlocked: OnBlocked): RequestHandler {
  return async (request, signal) => {
    const { origin, host = "" } = request.headers;
    if (origin === undefined) return handle(request, signal);
    if (isOwnOrigin(origin, host, scope)) return handle(request, signal);
    if (!scope.allowedOrigins.includes(origin)) {
      const shown = origin.slice(0, MAX_SHOWN_LENGTH);
      const response = refuse(403, "OriginNotAllowed", describeBlocked(shown));
      onBlocked(shown, request, response);
      return response;
    }
    const isPreflight = request.method === "OPTIONS" && "access-control-request-method" in request.headers;
    const outcome = isPreflight ? agree(request) : await handle(request, signal);
    if (outcome === DROPPED) return outcome;
    const shared = {
      "access-control-allow-origin": origin,
      "access-control-expose-headers": EXPOSED,
      "cross-origin-resource-policy": "cross-origin",
      vary: "origin",
    };
    return { ...outcome, headers: { ...outcome.headers, ...shared } };
  };
}

function isOwnOrigin(origin: string, host: string, scope: ListenScope): boolean {
  return (origin === `http://${host}` || origin === `https://${host}`) && isLocalHost(host, scope);
}

const MAX_SHOWN_LENGTH = 200;

/** Origins that are safe to copy into a shell. */
const PLAIN = /^[\w+.-]+:\/\/[\w.:[\]-]{1,150}$/;

/** Describes why a page is blocked, and how to allow it. */
export function describeBlocked(origin: string): string {
  const shown = describeValue(origin);
  if (!PLAIN.test(origin) || originOf(origin) !== origin)
    return `Blocked by CORS: ${shown} is not an origin. Open the page over http or https.`;
  const hint = `Start with \`--allow-origin ${origin}\`, or set \`allowedOrigins\`.`;
  return `Blocked by CORS: ${shown} is not an allowed origin. ${hint}`;
}

function agree({ headers }: ServiceRequest): ServiceResponse {
  const answer = {
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
    "access-control-allow-methods": "GET, POST, PUT",
    "access-control-allow-private-network": "true",
    "access-control-max-age": "600",
    "content-length": "0",
  };
  return { status: 204, headers: answer, body: new Uint8Array() };
}
