import { isLocalHost, type ListenScope } from "../http/ListenScope.js";
import { DROPPED, type RequestHandler, type ServiceRequest, type ServiceResponse } from "../protocol/messages.js";
import { type ConsoleParts, readRevisions, sendJson, serveConsoleApi, type WatchedParts } from "./consoleRoutes.js";
import { createWatch } from "./createWatch.js";
import { PAGE_FILES } from "./pageFiles.js";

const ROOT = "/console";
const API = `${ROOT}/api/`;

/** Allows no other origins, inline code, markup from strings or frames. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const PROTECTION = {
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Serves the console on its own paths, and the service on all other paths. */
export function serveConsole(handle: RequestHandler, scope: ListenScope, consoleParts: ConsoleParts): RequestHandler {
  const parts = { ...consoleParts, watch: createWatch(() => readRevisions(consoleParts)) };
  return async (request, signal) => {
    const outcome = isForConsole(request) ? await serve(request, scope, parts) : await handle(request, signal);
    if (outcome === DROPPED || !isForConsole(request)) return outcome;
    return { ...outcome, headers: { ...PROTECTION, ...outcome.headers } };
  };
}

function isForConsole({ method, path, headers }: ServiceRequest): boolean {
  if (path === "/") return /^(GET|HEAD)$/.test(method) && /\btext\/html\b/.test(headers.accept ?? "");
  return path === ROOT || path.startsWith(`${ROOT}/`);
}

async function serve(request: ServiceRequest, scope: ListenScope, parts: WatchedParts): Promise<ServiceResponse> {
  const { method, path, headers } = request;
  if (!isLocalHost(headers.host ?? "", scope)) {
    return refuse(
      "HOST_NOT_ALLOWED",
      "The `Host` header does not name this server. Open the address that the server listens on.",
    );
  }
  if (path.startsWith(API)) {
    // Browsers send this header with requests from other sites, even without an `Origin`.
    const site = headers["sec-fetch-site"] ?? "none";
    if (site !== "none" && site !== "same-origin" && !scope.allowedOrigins.includes(headers.origin ?? "")) {
      return refuse(
        "SITE_NOT_ALLOWED",
        "Blocked: the request comes from another site. Add its origin with `--allow-origin` or `allowedOrigins`.",
      );
    }
    return serveConsoleApi(path.slice(API.length), request, parts);
  }
  const [type, text] = PAGE_FILES.get(path) ?? [];
  // Node.js drops the body of a response to HEAD.
  const isRead = method === "GET" || method === "HEAD";
  if (isRead && type !== undefined && text !== undefined) return sendAsset(type, text);
  if (isRead && (path === "/" || path === `${ROOT}/`)) return redirect(ROOT);
  return sendJson(404, { code: "NOT_FOUND", message: "Unknown address. Open /console." });
}

function refuse(code: string, message: string): ServiceResponse {
  return sendJson(403, { code, message });
}

function sendAsset(type: string, text: string): ServiceResponse {
  const body = new TextEncoder().encode(text);
  const headers = { "content-type": type, "content-length": String(body.length), "cache-control": "no-cache" };
  return { status: 200, headers, body };
}

function redirect(location: string): ServiceResponse {
  return { status: 302, headers: { location, "content-length": "0" }, body: new Uint8Array() };
}
