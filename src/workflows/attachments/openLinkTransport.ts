import { HttpRequest, parseUrl } from "../../platform/smithy/transport.js";
import { assertSender, type SupportClientLike } from "../core/sender.js";
import { LinkFailure, parseLink, withoutLink } from "./LinkFailure.js";
import { type LinkTransport, readBody } from "./LinkResponse.js";

const REDIRECTS = [301, 302, 303, 307, 308];

/** A function like the global `fetch`. */
type LinkFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Marks the handler of a local service in the same process, whose links need no network. */
const IN_PROCESS = Symbol.for("aws-support-client.inProcess");

interface Handler {
  readonly [IN_PROCESS]?: boolean;
  handle(
    request: HttpRequest,
    options: { abortSignal: AbortSignal; requestTimeout: number },
  ): Promise<{ response: { statusCode: number; headers: Record<string, string>; body?: unknown } }>;
}

interface ClientConfig {
  readonly requestHandler?: Handler;
  /** The endpoint, in the format of either generation of Smithy. */
  readonly endpoint?: () => Promise<{ readonly hostname?: string; readonly url?: URL }>;
  readonly serviceConfiguredEndpoint?: () => Promise<string | undefined>;
}

/**
 * Sends requests to links with the given `fetch`, or else with the client's request handler, or else with the global `fetch`.
 *
 * Rejects unsafe links and redirects. No error contains the link.
 */
export function openLinkTransport(client: SupportClientLike, fetchLink: LinkFetch | undefined): LinkTransport {
  assertSender(client);
  const { config = {} } = client as { readonly config?: ClientConfig };
  const handler = config.requestHandler;
  const hasHandler = !fetchLink && typeof handler?.handle === "function";
  const transport = hasHandler ? withHandler(handler) : withFetch(fetchLink ?? globalThis.fetch);
  return async (request, abortSignal) => {
    if (!hasHandler || !handler[IN_PROCESS]) await assertSafeLink(request.url, config);
    const response = await transport(request, abortSignal).catch((error: unknown) => {
      throw withoutLink(error, request.url);
    });
    if (!REDIRECTS.includes(response.status)) return response;
    readBody(response.body).close();
    throw new LinkFailure("its link leads to a redirect, which is not followed", {
      status: response.status,
      isRetryable: false,
    });
  };
}

/** Rejects links without TLS, except to the client's own endpoint, such as a local service. */
async function assertSafeLink(link: string, config: ClientConfig): Promise<void> {
  const url = parseLink(link);
  if (url?.protocol === "https:") return;
  if (url?.protocol === "http:" && (await findEndpointHost(config)) === url.hostname) return;
  const fact =
    url?.protocol === "http:"
      ? "its link has no TLS (https), and leads to another host than the client's `endpoint`"
      : "its link is not an https:// URL";
  throw new LinkFailure(fact, { isRetryable: false });
}

async function findEndpointHost({ endpoint, serviceConfiguredEndpoint }: ClientConfig): Promise<string | undefined> {
  const resolved = typeof endpoint === "function" ? await endpoint() : undefined;
  if (resolved) return parseLink(`http://${resolved.url?.hostname ?? resolved.hostname}`)?.hostname;
  const configured = await serviceConfiguredEndpoint?.();
  return configured === undefined ? undefined : parseLink(configured)?.hostname;
}

function withHandler(handler: Handler): LinkTransport {
  return async ({ method, url, headers, body }, abortSignal) => {
    const request = new HttpRequest({
      ...parseUrl(url),
      method,
      headers: { ...headers, ...(body && { "content-length": String(body.length) }) },
      body,
    });
    // The client's own timeout is for API calls, which are small.
    const { response } = await handler.handle(request, { abortSignal, requestTimeout: 0 });
    return { status: response.statusCode, headers: lowerNames(Object.entries(response.headers)), body: response.body };
  };
}

function withFetch(fetchLink: LinkFetch): LinkTransport {
  return async ({ method, url, headers = {}, body }, signal) => {
    const init = {
      method,
      headers: { ...headers },
      signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
    } as const;
    const response = await fetchLink(url, body ? { ...init, body: body as Uint8Array<ArrayBuffer> } : init);
    const pairs: [string, string][] = [];
    response.headers.forEach((value, name) => void pairs.push([name, value]));
    // Browsers hide the status of a redirect. A `fetch` that ignores `redirect` has followed it.
    const isRedirect = response.redirected || response.type === "opaqueredirect";
    const status = isRedirect ? 302 : response.status;
    return { status, headers: lowerNames(pairs), body: response.body ?? (await response.blob()) };
  };
}

function lowerNames(pairs: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}
