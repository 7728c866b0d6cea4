import { HttpResponse } from "@smithy/core/protocols";
import type { HttpHandlerOptions, HttpRequest } from "@smithy/types";

interface RecordedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly output?: unknown;
}

/** Creates a request handler that records requests and returns the answers in order. The last answer repeats. */
export function recordRequests(...answers: readonly RecordedAnswer[]) {
  const requests: HttpRequest[] = [];
  const options: (HttpHandlerOptions | undefined)[] = [];
  const config: Record<string, unknown> = {};
  let destroyed = 0;
  return {
    requests,
    options,
    get destroyed() {
      return destroyed;
    },
    async handle(request: HttpRequest, handlerOptions?: HttpHandlerOptions) {
      const answer = answers[Math.min(requests.length, answers.length - 1)] ?? { status: 200 };
      requests.push(request);
      options.push(handlerOptions);
      const body = new Blob([JSON.stringify(answer.output ?? {})]).stream();
      return { response: new HttpResponse({ statusCode: answer.status, headers: { ...answer.headers }, body }) };
    },
    updateHttpClientConfig(key: string | number | symbol, value: unknown) {
      config[String(key)] = value;
    },
    httpHandlerConfigs: () => config,
    destroy() {
      destroyed += 1;
    },
  };
}

/** A sent request, without the parts that differ between calls. */
interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly query: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const CHANGING = ["user-agent", "x-amz-user-agent", "amz-sdk-invocation-id", "x-amz-date"];

/** Returns the parts of a request that must be equal for two clients. Excludes names, ids, dates and the signature. */
export function comparableRequest(request: HttpRequest): SentRequest {
  const { method, protocol, hostname, port, path, query } = request;
  const url = `${protocol}//${hostname}${port === undefined ? "" : `:${port}`}${path}`;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    const lowerName = name.toLowerCase();
    if (!CHANGING.includes(lowerName))
      headers[lowerName] = lowerName === "authorization" ? withoutSignature(value) : value;
  }
  return { method, url, query, headers, body: readText(request.body) };
}

function withoutSignature(authorization: string): string {
  return authorization.replace(/Signature=[0-9a-f]+/, "Signature=...").replace(/\/\d{8}\//, "/date/");
}

function readText(body: unknown): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
}
