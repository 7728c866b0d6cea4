import { request } from "node:http";

interface HttpResponse {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

interface HttpRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly method: string;
  readonly body: string;
}

/** Sends a request with any headers. `fetch` cannot set `Host`. */
export function sendHttpRequest(
  { port }: { readonly port: number },
  { body, ...options }: HttpRequest,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, ...options }, (incoming) => {
      let text = "";
      incoming.on("data", (chunk) => {
        text += chunk;
      });
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }));
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
