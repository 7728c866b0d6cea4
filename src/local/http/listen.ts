import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { assertObject, assertShape, FILLED, listOf, type Rule, TRUTH } from "../assertShape.js";
import { errorBody } from "../protocol/answer.js";
import { DROPPED, type RequestHandler } from "../protocol/messages.js";
import { guardOrigins } from "./guardOrigins.js";
import { ListenError } from "./ListenError.js";
import { type ListenScope, originOf } from "./ListenScope.js";
import { readIncoming } from "./readIncoming.js";

/**
 * Where and how the local service listens.
 *
 * @public
 */
export interface ListenOptions {
  /** Default: 0, any free port. */
  readonly port?: number | undefined;
  /** Default: `127.0.0.1`, which only this machine reaches. */
  readonly host?: string | undefined;
  /** How long a request's headers may take to arrive; 0 for as long as all of it. Default: 10,000. */
  readonly headersTimeoutMs?: number | undefined;
  /** How long a whole request may take to arrive; 0 for ever. Default: 60,000. */
  readonly requestTimeoutMs?: number | undefined;
  /** Whether there is a page to watch and answer cases. Default: `true`. */
  readonly console?: boolean | undefined;
  /**
   * The origins whose pages may use the service from a browser, such as `http://localhost:5173`. Of a longer address its
   * origin counts. Default: none.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/**
 * A local service that accepts connections.
 *
 * @public
 */
export interface LocalSupportServer {
  /** What a client takes as its `endpoint`. */
  readonly endpoint: string;
  readonly port: number;
  /** The page to watch and answer cases, where there is one. */
  readonly consoleUrl: string | undefined;
  /** Stops listening, lets running requests end for a second, and cuts off the others. */
  close(): Promise<void>;
}

const CLOSE_GRACE_MS = 1000;

const TIMEOUT: Rule = {
  hint: "a whole number that is not negative",
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
};

const OPTIONS = {
  // Which ones there are is left to Node.js, which tells what is wrong, and takes one of the environment as it is.
  port: {
    hint: "a number from 0 to 65535",
    holds: (value: unknown) => typeof value === "number" || typeof value === "string",
  },
  // Without a name Node.js listens on all addresses, which has to be asked for.
  host: {
    ...FILLED,
    hint: "a name or an address, such as 127.0.0.1",
  },
  headersTimeoutMs: TIMEOUT,
  requestTimeoutMs: TIMEOUT,
  console: TRUTH,
  allowedOrigins: listOf("origins, such as http://localhost:5173", isAddressOfOrigin),
};

function isAddressOfOrigin(value: unknown): boolean {
  return typeof value === "string" && originOf(value) !== undefined;
}

/** Puts a page in front of a service. */
export type OpenConsole = (handle: RequestHandler, scope: ListenScope) => Promise<RequestHandler>;

export async function listen(
  service: RequestHandler,
  options: ListenOptions = {},
  openConsole?: OpenConsole,
): Promise<LocalSupportServer> {
  assertObject("Failed to listen", { options });
  assertShape("Failed to listen", options, OPTIONS);
  const { port = 0, host = "127.0.0.1", headersTimeoutMs = 10_000, requestTimeoutMs = 60_000 } = options;
  const scope = { host, allowedOrigins: (options.allowedOrigins ?? []).flatMap((each) => originOf(each) ?? []) };
  const hasConsole = openConsole !== undefined && options.console !== false;
  const handle = guardOrigins(hasConsole ? await openConsole(service, scope) : service, scope);
  const streams = new Set<ServerResponse>();
  const { createServer } = await import(/* webpackIgnore: true */ "node:http").catch((cause: unknown) => {
    throw new ListenError({ host, port, cause });
  });
  const timeoutsMs = [headersTimeoutMs, requestTimeoutMs].map((timeoutMs) => timeoutMs || Infinity);
  const leastMs = Math.min(...timeoutsMs);
  const server = createServer({
    headersTimeout: Number.isFinite(leastMs) ? leastMs : 0,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(1000, leastMs),
  });
  server.on("request", (incoming, outgoing) => void respond({ handle, streams }, incoming, outgoing));
  server.on("clientError", refuseConnection);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  }).catch((cause: unknown) => {
    throw new ListenError({ host, port, cause });
  });

  const address = server.address();
  const boundPort = typeof address === "object" && address ? address.port : port;
  const endpoint = `http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`;
  let closing: Promise<void> | undefined;
  return {
    endpoint,
    port: boundPort,
    consoleUrl: hasConsole ? `${endpoint}/console` : undefined,
    close() {
      closing ??= close(server);
      for (const stream of streams) stream.end();
      return closing;
    },
  };
}

interface Respondent {
  readonly handle: RequestHandler;
  /** The answers that go on. */
  readonly streams: Set<ServerResponse>;
}

async function respond(
  { handle, streams }: Respondent,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const { request, isComplete } = await readIncoming(incoming);
    const signal = new AbortController();
    outgoing.once("close", () => signal.abort());
    const outcome = await handle(request, signal.signal);
    if (outcome === DROPPED) {
      outgoing.destroy();
      return;
    }
    const { status, headers, body, isCutOff, follow } = outcome;
    outgoing.writeHead(status, isComplete && !follow ? headers : { ...headers, connection: "close" });
    if (follow && !outgoing.destroyed) {
      outgoing.write(body);
      streams.add(outgoing);
      const stop = follow((bytes) => outgoing.write(bytes));
      outgoing.once("close", () => {
        streams.delete(outgoing);
        stop();
      });
    } else if (isCutOff) outgoing.write(body, () => outgoing.destroy());
    else outgoing.end(body);
  } catch {
    // The connection broke while the request came in, so that nobody is left to hear an answer.
    outgoing.destroy();
  }
}

/** What HTTP itself finds wrong never becomes a request; it is answered here, as far as the connection allows. */
const CONNECTION_ERRORS: ReadonlyMap<string, readonly [status: string, code: string, message: string]> = new Map([
  ["ERR_HTTP_REQUEST_TIMEOUT", ["408 Request Timeout", "RequestTimeout", "The request took too long to arrive."]],
  [
    "HPE_HEADER_OVERFLOW",
    ["431 Request Header Fields Too Large", "RequestHeaderTooLarge", "The headers are too large."],
  ],
]);

function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const known = CONNECTION_ERRORS.get(error.code ?? "");
  const [status, code, message] = known ?? ["400 Bad Request", "BadRequest", "The request is not valid HTTP."];
  const body = new TextDecoder().decode(errorBody(code, message));
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/x-amz-json-1.1\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}
