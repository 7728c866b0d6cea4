import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { errorBody } from "../protocol/answer.js";
import { ListenError } from "./ListenError.js";
import type { Handle } from "./messages.js";
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
  /** How long a request's headers may take to arrive. Default: 10,000. */
  readonly headersTimeoutMs?: number | undefined;
  /** How long a whole request may take to arrive. Default: 60,000. */
  readonly requestTimeoutMs?: number | undefined;
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
  /** Stops listening, lets running requests end for a second, and cuts off the others. */
  close(): Promise<void>;
}

const CLOSE_GRACE_MS = 1000;

export async function listen(handle: Handle, options: ListenOptions = {}): Promise<LocalSupportServer> {
  const { port = 0, host = "127.0.0.1", headersTimeoutMs = 10_000, requestTimeoutMs = 60_000 } = options;
  const { createServer } = await import(/* webpackIgnore: true */ "node:http").catch((cause: unknown) => {
    throw new ListenError({ host, port, cause });
  });
  const server = createServer({
    headersTimeout: headersTimeoutMs,
    requestTimeout: Math.max(headersTimeoutMs, requestTimeoutMs),
    connectionsCheckingInterval: Math.min(1000, headersTimeoutMs),
  });
  server.on("request", (incoming, outgoing) => void respond(handle, incoming, outgoing));
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
    close() {
      closing ??= close(server);
      return closing;
    },
  };
}

async function respond(handle: Handle, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const { request, isComplete } = await readIncoming(incoming);
    const { status, headers, body } = await handle(request);
    outgoing.writeHead(status, isComplete ? headers : { ...headers, connection: "close" });
    outgoing.end(body);
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
