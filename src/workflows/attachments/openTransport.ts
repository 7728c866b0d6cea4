import { HttpRequest, parseUrl } from "../../platform/smithy/transport.js";
import { requireSender } from "../core/requireSender.js";
import type { SupportSender } from "../core/SupportSender.js";

/** What uses a link. It is no request to the API: without signature, and without headers of AWS. */
export interface LinkRequest {
  readonly method: "GET" | "PUT";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array | undefined;
}

export interface LinkAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Bytes, a `Blob`, or a stream of Node's or the web's. */
  readonly body: unknown;
}

export type Transport = (request: LinkRequest, abortSignal: AbortSignal) => Promise<LinkAnswer>;

/**
 * A function like the global `fetch`.
 *
 * @public
 */
export type LinkFetch = (url: string, init: RequestInit) => Promise<Response>;

interface Handler {
  handle(
    request: HttpRequest,
    options: { abortSignal: AbortSignal; requestTimeout: number },
  ): Promise<{ response: { statusCode: number; headers: Record<string, string>; body?: unknown } }>;
}

/** Uses links by the way that the client's requests take; by `fetch` where that is given, or the client tells no way. */
export function openTransport(client: SupportSender, fetchLink: LinkFetch | undefined): Transport {
  requireSender(client);
  const { config } = client as { readonly config?: { readonly requestHandler?: Handler } };
  const handler = config?.requestHandler;
  if (fetchLink || typeof handler?.handle !== "function") return byFetch(fetchLink ?? globalThis.fetch);
  return byHandler(handler);
}

function byHandler(handler: Handler): Transport {
  return async ({ method, url, headers, body }, abortSignal) => {
    const request = new HttpRequest({
      ...parseUrl(url),
      method,
      headers: { ...headers, ...(body && { "content-length": String(body.length) }) },
      body,
    });
    // The client's time limit is one for calls of the API, which are small.
    const { response } = await handler.handle(request, { abortSignal, requestTimeout: 0 });
    return { status: response.statusCode, headers: lowerNames(Object.entries(response.headers)), body: response.body };
  };
}

function byFetch(fetchLink: LinkFetch): Transport {
  return async ({ method, url, headers = {}, body }, signal) => {
    const init = {
      method,
      headers: { ...headers },
      signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
    } as const;
    const response = await fetchLink(url, body ? { ...init, body: body as Uint8Array<ArrayBuffer> } : init);
    const pairs: [string, string][] = [];
    response.headers.forEach((value, name) => void pairs.push([name, value]));
    return { status: response.status, headers: lowerNames(pairs), body: response.body ?? (await response.blob()) };
  };
}

function lowerNames(pairs: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}
