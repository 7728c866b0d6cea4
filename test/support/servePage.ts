import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";

interface PageServer {
  readonly origin: string;
  close(): void;
}

/**
 * Serves one page at `/`, and proxies every other request to a service on another port.
 *
 * The proxy makes both the same origin, so that the test does not depend on CORS.
 */
export async function servePage(html: string, servicePort: number): Promise<PageServer> {
  const server = createServer((incoming, outgoing) => {
    if (incoming.method !== "GET" || incoming.url !== "/") {
      pass(incoming, outgoing, servicePort).catch(() => outgoing.destroy());
      return;
    }
    outgoing.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    outgoing.end(html);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number): Promise<void> {
  const { method = "", url = "", headers } = incoming;
  const passed = request({ host: "127.0.0.1", port, method, path: url, headers });
  const answered = once(passed, "response") as Promise<[IncomingMessage]>;
  const [[answer]] = await Promise.all([answered, pipeline(incoming, passed)]);
  outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
  await pipeline(answer, outgoing);
}
