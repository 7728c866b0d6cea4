import type { IncomingMessage } from "node:http";
import { type Bytes, MAX_BODY_BYTES, type ServiceRequest } from "./messages.js";

// A sender that is refused while it still sends may never read the answer, so the rest is read and forgotten.
const MAX_DISCARDED_BYTES = 256 * 1024 * 1024;

/**
 * Reads a request off its connection, with no more of the body than the service can refuse.
 *
 * @returns The request, and whether its end was reached.
 */
export async function readIncoming(
  incoming: IncomingMessage,
): Promise<{ request: ServiceRequest; isComplete: boolean }> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    if (sizeBytes <= MAX_BODY_BYTES) chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_DISCARDED_BYTES) break;
  }
  const [path = "", query = ""] = splitOnce(incoming.url ?? "", "?");
  const request = { method: incoming.method ?? "", path, query, headers: joinHeaders(incoming), body: concat(chunks) };
  return { request, isComplete: sizeBytes <= MAX_DISCARDED_BYTES };
}

/** Repeated headers are signed with a comma between them, whereas Node.js joins some with more and drops others. */
function joinHeaders({ rawHeaders }: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? "";
    const value = rawHeaders[index + 1] ?? "";
    headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return headers;
}

function splitOnce(text: string, mark: string): string[] {
  const index = text.indexOf(mark);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + mark.length)];
}

function concat(chunks: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
