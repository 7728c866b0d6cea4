import { request } from "node:http";

interface Asked {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

interface Question {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly method: string;
  readonly body: string;
}

/** Sends a request with any headers. `fetch` cannot set `Host`. */
export function askAt({ port }: { readonly port: number }, { body, ...question }: Question): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port, ...question }, (incoming) => {
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
