import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** Progress of a response before it stalls. `handshake` never completes the TLS handshake. */
export type Stall = "handshake" | "headers" | "body";

export interface StallingServer {
  readonly endpoint: string;
  /** Resolves once the server received a request and sent its last byte. */
  readonly reached: Promise<void>;
}

/** Listens on a real port, accepts connections, and never completes a response. Closes with the test. */
export async function startStallingServer(stall: Stall): Promise<StallingServer> {
  const sockets = new Set<Socket>();
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => {
      if (stall === "body") socket.write('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"checks":[');
      setImmediate(reach);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `${stall === "handshake" ? "https" : "http"}://127.0.0.1:${port}`, reached };
}
