import type { IncomingMessage } from "node:http";
import { type Bytes, concat } from "../bytes.js";
import type { ServiceRequest } from "../protocol/messages.js";

// A client that is still sending may not read the response, so the server reads and discards the rest.
const MAX_DISCARDED_BYTES = 256 * 1024 * 1024;

/** A received request. */
export interface IncomingRequest {
  readonly request: ServiceRequest;
  /** Returns how often a header occurs. */
  countHeader(name: string): number;
  /** Reads and discards the rest of the body. Returns `false` when it is too large. */
  discardRest(): Promise<boolean>;
}

/** Reads a request's head. The body is read on demand, so that rejected requests take no memory. */
export function readIncoming(incoming: IncomingMessage): IncomingRequest {
  const [path = "", query = ""] = splitOnce(readTarget(incoming.url ?? ""), "?");
  const headers = joinHeaders(incoming);
  let sizeBytes = 0;
  let reading: Promise<Bytes | undefined> | undefined;

  async function read(maxBytes: number): Promise<Bytes | undefined> {
    if (Number(headers["content-length"]) > maxBytes) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) return undefined;
      chunks.push(chunk);
    }
    return concat(chunks);
  }

  return {
    request: {
      method: incoming.method ?? "",
      path,
      query,
      headers,
      origin: readOrigin(headers.host),
      body(maxBytes) {
        reading ??= read(maxBytes);
        return reading;
      },
    },
    countHeader: (name) =>
      incoming.rawHeaders.filter((each, index) => index % 2 === 0 && each.toLowerCase() === name).length,
    async discardRest() {
      if (incoming.readableEnded) return true;
      for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
        sizeBytes += chunk.length;
        if (sizeBytes > MAX_DISCARDED_BYTES) return false;
      }
      return true;
    },
  };
}

/** Joins repeated headers with a comma, as signatures do. Node.js joins some differently and drops others. */
function joinHeaders({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? "";
    const value = rawHeaders[index + 1] ?? "";
    headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return headers;
}

/** Returns the path. A client that uses this server as a proxy sends a whole URL (RFC 9112, 3.2.2). */
function readTarget(url: string): string {
  const [, target] = /^https?:\/\/[^/?]*(.*)$/i.exec(url) ?? [];
  if (target === undefined) return url;
  return target.startsWith("/") ? target : `/${target}`;
}

function splitOnce(text: string, mark: string): string[] {
  const index = text.indexOf(mark);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + mark.length)];
}

/** Returns the origin that the client called. A server that listens on all addresses has none of its own. */
function readOrigin(host: string | undefined): string | undefined {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : undefined;
}
