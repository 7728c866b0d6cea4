import { Readable } from "node:stream";
import { type HttpRequest, HttpResponse } from "@smithy/core/transport";

/** How a scripted response delivers its body. */
export const bodyForms = ["bytes", "buffer", "stream", "chunks", "webStream", "interrupted"] as const;
export type BodyForm = (typeof bodyForms)[number];

export interface ScriptedResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly form?: BodyForm;
}

/** A request as the request handler receives it. */
export interface CapturedRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port: number | undefined;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[] | null>>;
  readonly fragment: string | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

export interface RequestCapture {
  /** Pass it to a client as `requestHandler`. */
  readonly handler: object;
  readonly requests: CapturedRequest[];
  /** Sets the response to later requests. */
  answer(response: ScriptedResponse): void;
}

const EMPTY_OBJECT: ScriptedResponse = {
  statusCode: 200,
  headers: { "content-type": "application/x-amz-json-1.1" },
  body: Buffer.from("{}"),
};

function splitBytes(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / 3) }, (_, index) => bytes.slice(index * 3, index * 3 + 3));
}

async function* interrupt(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.slice(0, Math.ceil(bytes.length / 2));
  throw Object.assign(new Error("The connection was lost."), { code: "ECONNRESET" });
}

/** Creates an unread body with its own copy of the bytes. */
export function createBody(bytes: Uint8Array, form: BodyForm): unknown {
  const fresh = Uint8Array.from(bytes);
  if (form === "bytes") return fresh;
  if (form === "buffer") return Buffer.from(fresh);
  if (form === "chunks") return Readable.from(splitBytes(fresh), { objectMode: false });
  if (form === "interrupted") return Readable.from(interrupt(fresh));
  if (form === "webStream") return new Blob([fresh]).stream();
  return Readable.from(fresh.length === 0 ? [] : [fresh], { objectMode: false });
}

function copyBody(body: unknown): Uint8Array | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === "string") return Uint8Array.from(Buffer.from(body, "utf8"));
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  throw new TypeError(`A request body is neither bytes nor text, but ${String(body)}.`);
}

export function copyRequest(request: HttpRequest): CapturedRequest {
  const { method, protocol, hostname, port, path, fragment, username, password } = request;
  return {
    method,
    protocol,
    hostname,
    port,
    path,
    query: { ...request.query },
    fragment,
    username,
    password,
    headers: { ...request.headers },
    body: copyBody(request.body),
  };
}

/** Creates a request handler that records requests and returns scripted responses. */
export function captureRequests(): RequestCapture {
  const requests: CapturedRequest[] = [];
  let next = EMPTY_OBJECT;
  const handler = {
    metadata: { handlerProtocol: "http/1.1" },
    async handle(request: HttpRequest) {
      requests.push(copyRequest(request));
      const { statusCode, headers, body, form } = next;
      return {
        response: new HttpResponse({ statusCode, headers: { ...headers }, body: createBody(body, form ?? "stream") }),
      };
    },
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
  return {
    handler,
    requests,
    answer(response) {
      next = response;
    },
  };
}
