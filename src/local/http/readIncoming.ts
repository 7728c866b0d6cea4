import type { IncomingMessage } from "node:http";
import { concat } from "../bytes.js";
import { MAX_BODY_BYTES, MAX_PART_BYTES, type ServiceRequest } from "../protocol/messages.js";

// A client that is still sending may never read the response, so the rest is read and discarded.
const MAX_DISCARDED_BYTES = 256 * 1024 * 1024;

/** Reads a request, and at most one byte more of the body than the limit. */
export async function readIncoming(
  incoming: IncomingMessage,
): Promise<{ request: ServiceRequest; isComplete: boolean }> {
  const chunks: Uint8Array[] = [];
  const [path = "", query = ""] = splitOnce(readTarget(incoming.url ?? ""), "?");
  const maxBytes = path.startsWith("/uploads/") ? MAX_PART_BYTES : MAX_BODY_BYTES;
  let sizeBytes = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    if (sizeBytes <= maxBytes) chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_DISCARDED_BYTES) break;
  }
  const headers = joinHeaders(incoming);
  const request = {
    method: incoming.method ?? "",
    path,
    query,
    headers,
    body: concat(chunks),
    origin: readOrigin(headers.host),
  };
  return { request, isComplete: sizeBytes <= MAX_DISCARDED_BYTES };
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
