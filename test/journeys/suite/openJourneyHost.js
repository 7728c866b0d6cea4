import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { createLocalSupport } from "aws-support-client/local";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { AddressInfo } from "node:net" */

/**
 * @typedef {object} JourneyHost
 * @property {string} url
 * @property {Promise<Record<string, string>>} results What a page sends to `/results`.
 * @property {() => Promise<void>} close
 */

const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8" };

/**
 * Starts a local service, and a server that sets its faults for `runJourneys` and serves the files of a page.
 *
 * @param {Readonly<Record<string, string>>} [files] - Contents by path, such as `/page.js`.
 * @returns {Promise<JourneyHost>}
 */
export async function openJourneyHost(files = {}) {
  const support = createLocalSupport({ attachments: { partSizeBytes: 1024 * 1024 } });
  const closedEndpoint = await findClosedEndpoint();
  let receive = (/** @type {Record<string, string>} */ _results) => {};
  /** @type {JourneyHost["results"]} */
  const results = new Promise((resolve) => {
    receive = resolve;
  });
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error) => outgoing.writeHead(400).end(String(error)));
  });
  const url = await listen(server);
  const { clientConfig } = await support.listen({ allowedOrigins: [url] });

  /**
   * @param {IncomingMessage} incoming
   * @param {ServerResponse} outgoing
   */
  async function answer(incoming, outgoing) {
    const { method, url: path = "" } = incoming;
    const file = files[path];
    if (file !== undefined) {
      outgoing.setHeader("content-type", path.endsWith(".js") ? TYPES.js : TYPES.html);
      outgoing.end(file);
      return;
    }
    const body = await text(incoming);
    if (path === "/results") receive(JSON.parse(body));
    else if (path === "/faults" && method === "DELETE") support.faults.clear();
    else if (path === "/faults") {
      const { name, options } = JSON.parse(body);
      support.faults.add(name, options);
    } else if (path !== "/settings") throw new Error(`Unknown path \`${path}\`.`);
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(JSON.stringify({ clientConfig, closedEndpoint }));
  }

  return {
    url,
    results,
    async close() {
      server.close();
      server.closeAllConnections();
      await support.close();
    },
  };
}

/** @param {import("node:http").Server} server */
async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${/** @type {AddressInfo} */ (server.address()).port}`;
}

async function findClosedEndpoint() {
  const server = createServer();
  const url = await listen(server);
  server.close();
  return url;
}
