// A server that answers each operation with what it always answers, at the least cost, and serves the scripts of a
// folder to pages: `server.js [FOLDER]`. At /sockets it tells the connections it had. Prints where it listens.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { ANSWER_HEADERS, answer } from "./answers.js";

const [folder = ""] = process.argv.slice(2);

// A page that is isolated has a clock of 5 us instead of 100.
const PAGE_HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** @param {string} url @returns {Promise<[type: string, body: string]>} */
async function readPage(url) {
  if (url === "/sockets") return ["application/json", JSON.stringify({ made, open: sockets.size })];
  if (!url.endsWith(".js")) return ["text/html", '<!doctype html><link rel="icon" href="data:,">'];
  return ["text/javascript", await readFile(join(folder, basename(url)), "utf8")];
}

/** The connections that a call came by. @type {Set<import("node:net").Socket>} */
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
// Whoever started it has ended.
process.stdin.on("end", () => process.exit()).resume();
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
