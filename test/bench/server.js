// A server with one fixed response per operation, at minimal cost. Serves the scripts of a folder to pages:
// `server.js [FOLDER]`. GET /sockets returns its connection counts. Prints its endpoint.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { ANSWER_HEADERS, answer } from "./answers.js";

const [folder = ""] = process.argv.slice(2);

// Cross-origin isolation gives the page a clock resolution of 5 us instead of 100.
const PAGE_HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** @param {string} url @returns {Promise<[type: string, body: string]>} */
async function readPage(url) {
  if (url === "/sockets") return ["application/json", JSON.stringify({ made, open: sockets.size })];
  if (!url.endsWith(".js")) return ["text/html", '<!doctype html><link rel="icon" href="data:,">'];
  return ["text/javascript", await readFile(join(folder, basename(url)), "utf8")];
}

/** Connections that carried a call. @type {Set<import("node:net").Socket>} */
const sockets = new Set();
let made = 0;

/** @param {import("node:net").Socket} socket */
function count(socket) {
  if (sockets.has(socket)) return;
  sockets.add(socket);
  made++;
  socket.once("close", () => sockets.delete(socket));
}

const server = createServer({ keepAliveTimeout: 60_000 }, async (incoming, outgoing) => {
  const { method, url = "", headers } = incoming;
  if (method === "GET") {
    const [type, body] = await readPage(url);
    outgoing.writeHead(200, { ...PAGE_HEADERS, "content-type": type });
    outgoing.end(body);
    return;
  }
  count(incoming.socket);
  incoming.resume();
  incoming.once("end", () => {
    const operation = String(headers["x-amz-target"]).replace(/^.*\./, "");
    const body = answer(operation);
    outgoing.writeHead(200, { ...ANSWER_HEADERS, "content-length": body.length });
    outgoing.end(body);
  });
});
// The parent process exited.
process.stdin.on("end", () => process.exit()).resume();
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
