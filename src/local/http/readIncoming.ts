import type { IncomingMessage } from "node:http";
import { type Bytes, concat } from "../bytes.js";
import type { ServiceRequest } from "../protocol/messages.js";

// A client that is still sending may never read the response, so the rest is read and discarded.
const MAX_DISCARDED_BYTES = 256 * 1024 * 1024;

/** A request off a connection. */
export interface IncomingRequest {
  readonly request: ServiceRequest;
  /** How often a header occurs. */
  countHeader(name: string): number;
  /** Reads and discards the rest of the body. Returns `false` when it is too large. */
  discardRest(): Promise<boolean>;
}

/** The body is read when it is needed, so that refused requests take no memory. */
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

/** Signatures join repeated headers with a comma; Node.js joins some otherwise, and drops others. */
function joinHeaders({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? "";
    const value = rawHeaders[index + 1] ?? "";
    headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return headers;
}

/** A client that uses this server as a proxy sends the whole URL (RFC 9112, 3.2.2). */
function readTarget(url: string): string {
  const [, target] = /^https?:\/\/[^/?]*(.*)$/i.exec(url) ?? [];
  if (target === undefined) return url;
  return target.startsWith("/") ? target : `/${target}`;
}

function splitOnce(text: string, mark: string): string[] {
  const index = text.indexOf(mark);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + mark.length)];
}

/** The address that the client used, as a server on all addresses has none of its own. */
function readOrigin(host: string | undefined): string | undefined {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : undefined;
}
