// A server that answers each operation with what it always answers, at the least cost. Prints where it listens.
import { createServer } from "node:http";
import { ANSWER_HEADERS, answer } from "./answers.js";

const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
  incoming.resume();
  incoming.once("end", () => {
    const operation = String(incoming.headers["x-amz-target"]).replace(/^.*\./, "");
    const body = answer(operation);
    outgoing.writeHead(200, { ...ANSWER_HEADERS, "content-length": body.length });
    outgoing.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`http://127.0.0.1:${address.port}`);
});
