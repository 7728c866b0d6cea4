// A server that answers each operation with what it always answers, at the least cost, and serves the scripts of a
// folder to pages: `server.js [FOLDER]`. Prints where it listens.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { ANSWER_HEADERS, answer } from "./answers.js";

const [folder = ""] = process.argv.slice(2);

// A page that is isolated has a clock of 5 us instead of 100.
const PAGE_HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** @param {string} url @returns {Promise<[type: string, body: string]>} */
async function readPage(url) {
  if (!url.endsWith(".js")) return ["text/html", '<!doctype html><link rel="icon" href="data:,">'];
  return ["text/javascript", await readFile(join(folder, basename(url)), "utf8")];
}

const server = createServer({ keepAliveTimeout: 60_000 }, async (incoming, outgoing) => {
  const { method, url = "", headers } = incoming;
  if (method === "GET") {
    const [type, body] = await readPage(url);
    outgoing.writeHead(200, { ...PAGE_HEADERS, "content-type": type });
    outgoing.end(body);
    return;
  }
  incoming.resume();
  incoming.once("end", () => {
    const operation = String(headers["x-amz-target"]).replace(/^.*\./, "");
    const body = answer(operation);
    outgoing.writeHead(200, { ...ANSWER_HEADERS, "content-length": body.length });
    outgoing.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
