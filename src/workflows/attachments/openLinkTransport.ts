import { HttpRequest, parseUrl } from "../../platform/smithy/transport.js";
import type { SupportSender } from "../core/sender.js";
import { assertSender } from "../core/sender.js";
import { type ByteIterator, type ByteStream, isByteStream, iterateBytes } from "./iterateBytes.js";

/** A request to a presigned link: without a signature, and without AWS headers. */
interface LinkRequest {
  readonly method: "GET" | "PUT";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array | undefined;
}

export interface LinkResponse {
  readonly status: number;
  /** Keyed by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Bytes, a `Blob`, or a stream of Node or the web. */
  readonly body: unknown;
}

export type LinkTransport = (request: LinkRequest, abortSignal: AbortSignal) => Promise<LinkResponse>;

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

/** Sends requests to links with the given `fetch`, else with the client's request handler, else with the global `fetch`. */
export function openLinkTransport(client: SupportSender, fetchLink: LinkFetch | undefined): LinkTransport {
  assertSender(client);
  const { config } = client as { readonly config?: { readonly requestHandler?: Handler } };
  const handler = config?.requestHandler;
  if (fetchLink || typeof handler?.handle !== "function") return withFetch(fetchLink ?? globalThis.fetch);
  return withHandler(handler);
}

function withHandler(handler: Handler): LinkTransport {
  return async ({ method, url, headers, body }, abortSignal) => {
    const request = new HttpRequest({
      ...parseUrl(url),
      method,
      headers: { ...headers, ...(body && { "content-length": String(body.length) }) },
      body,
    });
    // The client's own timeout is meant for API calls, which are small.
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

/** Reads the body of a response chunk by chunk, whatever the handler made of it. */
export function readBody(body: unknown): ByteIterator {
  if (typeof body === "object" && body !== null) {
    if (ArrayBuffer.isView(body))
      return iterateBytes(only(new Uint8Array(body.buffer, body.byteOffset, body.byteLength)));
    if (isByteStream(body)) return iterateBytes(body as ByteStream);
    if (body instanceof Blob) return iterateBytes(readBlob(body));
  }
  return iterateBytes(typeof body === "string" ? only(body) : only(new Uint8Array()));
}

async function* only<Chunk>(chunk: Chunk): AsyncGenerator<Chunk> {
  yield chunk;
}

async function* readBlob(blob: Blob): AsyncGenerator<Uint8Array> {
  // React Native's `Blob` has no `arrayBuffer()`.
  yield new Uint8Array(await new Response(blob).arrayBuffer());
}

const MAX_ERROR_BYTES = 16 * 1024;

/** Reads a response to its end, so that its connection can be reused, and returns the error code in it. */
export async function readErrorCode({ body }: LinkResponse): Promise<string | undefined> {
  const chunks = readBody(body);
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      if (text.length > MAX_ERROR_BYTES) break;
    }
  } catch {
    // A truncated error body may still contain the code.
  }
  chunks.close();
  return /<Code>(\w{1,64})<\/Code>/.exec(text)?.[1];
}
