import { raceAbort } from "../../errors/abort.js";
import type { LocalSupport } from "../LocalSupport.js";
import { DROPPED, type RequestHandler, type ServiceRequest } from "../protocol/messages.js";
import { breakOff, connectionReset } from "./brokenConnection.js";
import { bufferedBody } from "./readBody.js";

export function createFetch(handle: RequestHandler): LocalSupport["fetch"] {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const answer = toServiceRequest(request).then((read) => handle(read, signal));
    const outcome = await raceAbort(answer, signal, ({ reason }) => reason);
    if (outcome === DROPPED) throw new TypeError("fetch failed", { cause: connectionReset("socket hang up") });
    const { status, headers, body, isCutOff } = outcome;
    const ending = new TypeError("terminated", { cause: connectionReset("aborted") });
    return new Response(isCutOff ? breakOff(body, ending) : body, { status, headers });
  };
}

async function toServiceRequest(request: Request): Promise<ServiceRequest> {
  const { origin, host, pathname, search } = new URL(request.url);
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of request.headers) headers[name] = value;
  // Browsers forbid programs to set `Host`, and derive it from the URL.
  headers.host = host;
  const body = bufferedBody(new Uint8Array(await request.arrayBuffer()));
  return { method: request.method, path: pathname, query: search.slice(1), headers, body, origin };
}
