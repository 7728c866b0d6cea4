import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { AwsCredentialIdentity } from "@smithy/types";
import type { LocalCredentials } from "../auth/authenticate.js";
import { LocalSupportError } from "../LocalSupportError.js";
import { assertOptions, FLAG, FUNCTION, invalidOption, listOf, NON_EMPTY_TEXT, type Rule } from "../options.js";
import { errorBody, refuse } from "../protocol/answer.js";
import {
  CONTENT_TYPE,
  DROPPED,
  type RequestHandler,
  type ServiceRequest,
  type ServiceResponse,
} from "../protocol/messages.js";
import { createClientConfig } from "./createClientConfig.js";
import { guardOrigins } from "./guardOrigins.js";
import { formatHost, type ListenScope, originOf } from "./ListenScope.js";
import { readIncoming } from "./readIncoming.js";

/**
 * Where and how a server of the local service listens.
 *
 * @public
 */
export interface ListenOptions {
  /** The port. Default: 0, any free port. */
  readonly port?: number | undefined;
  /** The host name or address. Default: `127.0.0.1`, reachable from this machine only. */
  readonly host?: string | undefined;
  /** The timeout for a request's headers, in milliseconds. 0 uses `requestTimeoutMs`. Default: 10,000. */
  readonly headersTimeoutMs?: number | undefined;
  /** The timeout for a whole request, in milliseconds. 0 disables it. Default: 60,000. */
  readonly requestTimeoutMs?: number | undefined;
  /** Whether to serve the console, a web page to view and answer cases. Default: `true`. */
  readonly console?: boolean | undefined;
  /**
   * Origins whose pages may use the service from a browser (CORS), such as `http://localhost:5173`. Paths are ignored.
   * Default: none.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Called for each request from a page whose origin is not allowed. Default: not called. */
  readonly onBlockedOrigin?: ((blocked: { readonly origin: string }) => void) | undefined;
}

/**
 * A server of a local service.
 *
 * @public
 */
export interface LocalSupportServer {
  /** The `endpoint` for clients. */
  readonly endpoint: string;
  /** The port. */
  readonly port: number;
  /** The URL of the console; `undefined` when it is off. */
  readonly consoleUrl: string | undefined;
  /**
   * The configuration of a client: the endpoint, credentials and a region.
   *
   * @example
   * const client = new SupportClient(server.clientConfig);
   */
  readonly clientConfig: {
    /** The region. */
    readonly region: string;
    /** Credentials that the service accepts. */
    readonly credentials: AwsCredentialIdentity;
    /** The endpoint. */
    readonly endpoint: string;
  };
  /** The same configuration as environment variables, for clients in other processes. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops listening, waits up to one second for requests in flight, then closes all connections. */
  close(): Promise<void>;
}

const CLOSE_GRACE_MS = 1000;

const TIMEOUT: Rule = {
  hint: "an integer of at least 0",
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
};

const OPTIONS = {
  // Node.js checks the range. It also accepts a string, as from an environment variable.
  port: {
    hint: "an integer from 0 to 65535",
    holds: (value: unknown) => typeof value === "number" || typeof value === "string",
  },
  // An empty host would listen on all addresses.
  host: {
    ...NON_EMPTY_TEXT,
    hint: "a host name or address, such as `127.0.0.1`",
  },
  headersTimeoutMs: TIMEOUT,
  requestTimeoutMs: TIMEOUT,
  console: FLAG,
  onBlockedOrigin: FUNCTION,
  allowedOrigins: listOf("origins, such as `http://localhost:5173`", isAddressOfOrigin),
};

function isAddressOfOrigin(value: unknown): boolean {
  return typeof value === "string" && originOf(value) !== undefined;
}

/** The console's access to a server. */
export interface ServerConsole {
  /** Returns a handler that serves the console, and passes other requests to the service. */
  open(handle: RequestHandler, scope: ListenScope): Promise<RequestHandler>;
  /** Logs a request that never reached the service. */
  log(request: ServiceRequest, response: ServiceResponse): void;
}

export interface ServerParts {
  readonly credentials: LocalCredentials | "any";
  readonly console: ServerConsole;
}

export async function listen(
  service: RequestHandler,
  options: ListenOptions | undefined = {},
  { credentials, console: serverConsole }: ServerParts,
): Promise<LocalSupportServer> {
  assertOptions(options, OPTIONS);
  const { port = 0, host = "127.0.0.1", headersTimeoutMs = 10_000, requestTimeoutMs = 60_000 } = options;
  const scope = { host, allowedOrigins: (options.allowedOrigins ?? []).flatMap((each) => originOf(each) ?? []) };
  const shown = options.console === false ? undefined : serverConsole;
  const handle = guardOrigins(shown ? await shown.open(service, scope) : service, scope, (origin, ...exchange) => {
    serverConsole.log(...exchange);
    options.onBlockedOrigin?.({ origin });
  });
  const streams = new Set<ServerResponse>();
  const { createServer } = await import(/* webpackIgnore: true */ "node:http").catch((cause: unknown) => {
    throw cannotListen({ host, port, cause });
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
    throw cannotListen({ host, port, cause });
  });

  const address = server.address();
  const boundPort = typeof address === "object" && address ? address.port : port;
  const endpoint = `http://${formatHost(host)}:${boundPort}`;
  const clientConfig = { ...createClientConfig(credentials), endpoint };
  let closing: Promise<void> | undefined;
  return {
    endpoint,
    port: boundPort,
    clientConfig,
    env: toVariables(clientConfig),
    consoleUrl: shown ? `${endpoint}/console` : undefined,
    close() {
      closing ??= close(server);
      for (const stream of streams) stream.end();
      return closing;
    },
  };
}

function toVariables({ endpoint, region, credentials }: LocalSupportServer["clientConfig"]): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return {
    AWS_ENDPOINT_URL_SUPPORT: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
    AWS_REGION: region,
  };
}

interface Failure {
  readonly host: string;
  readonly port: number;
  readonly cause: unknown;
}

function cannotListen({ host, port, cause }: Failure): Error {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ERR_SOCKET_BAD_PORT") return invalidOption("port", OPTIONS.port.hint, port);
  const address = `\`${formatHost(host)}:${port}\``;
  const fact = cause instanceof Error ? cause.message : String(cause);
  const reason =
    code === "EADDRINUSE"
      ? "the port is in use. Use another one, or 0 for any free port"
      : `${fact.replace(/\.$/, "")}. Check \`host\` and \`port\``;
  return new LocalSupportError("LISTEN_FAILED", `Cannot listen on ${address}: ${reason}.`, { host, port, cause });
}

interface Respondent {
  readonly handle: RequestHandler;
  /** Responses that are still streaming. */
  readonly streams: Set<ServerResponse>;
}

async function respond(
  { handle, streams }: Respondent,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const { request, countHeader, discardRest } = readIncoming(incoming);
    const disconnect = new AbortController();
    outgoing.once("close", () => disconnect.abort());
    // RFC 9112, 3.2: with several Host headers, the signed one and the checked one could differ.
    const hasManyHosts = countHeader("host") > 1;
    const outcome = hasManyHosts
      ? refuse(400, "BadRequest", "The request has more than one Host header.")
      : await handle(request, disconnect.signal);
    if (outcome === DROPPED) {
      outgoing.destroy();
      return;
    }
    const isComplete = await discardRest();
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
    // The connection broke while the request was being received.
    outgoing.destroy();
  }
}

/** Errors of the HTTP parser, which occur before there is a request. */
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
    `HTTP/1.1 ${status}\r\ncontent-type: ${CONTENT_TYPE}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
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
