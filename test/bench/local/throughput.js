import { Agent, request } from "node:http";
import { CreateCaseCommand, SupportClient } from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
import { CREDENTIALS, INPUT, signOnce } from "./signOnce.js";

const CONNECTIONS = 16;

/**
 * Repeats a call in parallel lanes for a duration, and returns the calls per second.
 *
 * @param {number} durationMs
 * @param {number} lanes
 * @param {() => Promise<unknown>} call
 */
async function perSecond(durationMs, lanes, call) {
  /** @param {number} untilMs */
  const repeat = async (untilMs) => {
    let count = 0;
    for (; performance.now() < untilMs; count++) await call();
    return count;
  };
  /** @param {number} spanMs */
  const measure = async (spanMs) => {
    const startedMs = performance.now();
    const counts = await Promise.all(Array.from({ length: lanes }, () => repeat(startedMs + spanMs)));
    return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - startedMs) / 1000);
  };
  // Warm-up: V8 needs some time to optimize hot code.
  await measure(durationMs);
  return Math.round(await measure(durationMs));
}

/**
 * @param {string} endpoint
 * @param {Agent} agent
 * @param {Awaited<ReturnType<typeof signOnce>>} wire
 * @returns {Promise<void>}
 */
function post(endpoint, agent, { headers, body }) {
  return new Promise((resolve, reject) => {
    const outgoing = request(endpoint, { method: "POST", agent, headers }, (incoming) => {
      incoming.resume();
      incoming.once("end", () =>
        incoming.statusCode === 200 ? resolve() : reject(new Error(`Status ${incoming.statusCode}`)),
      );
    });
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}

/**
 * Measures the cases opened per second, for each transport.
 *
 * @param {{ durationMs: number }} options
 */
export async function runThroughput({ durationMs }) {
  const support = createLocalSupport({ credentials: CREDENTIALS });
  /** @param {ConstructorParameters<typeof SupportClient>[0]} rest */
  const connect = (rest) => new SupportClient({ region: "us-east-1", credentials: CREDENTIALS, ...rest });

  const inProcess = connect({ requestHandler: support.requestHandler });
  const byClient = await perSecond(durationMs, CONNECTIONS, () => inProcess.send(new CreateCaseCommand(INPUT)));

  const where = { method: "POST", protocol: "http:", hostname: "support.local", path: "/" };
  const signed = { ...where, ...(await signOnce(where.hostname)) };
  const bare = await perSecond(durationMs, CONNECTIONS, async () => {
    const { response } = await support.requestHandler.handle(signed);
    if (response.statusCode !== 200) throw new Error(`Status ${response.statusCode}`);
  });

  support.reset();
  const server = await support.listen();
  const remote = connect({ endpoint: server.endpoint });
  const overHttp = await perSecond(durationMs, CONNECTIONS, () => remote.send(new CreateCaseCommand(INPUT)));
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const wire = await signOnce(new URL(server.endpoint).host);
  const bareOverHttp = await perSecond(durationMs, CONNECTIONS, () => post(server.endpoint, agent, wire));
  agent.destroy();
  remote.destroy();
  await server.close();

  return [
    { name: "CreateCase a second, in process, by our client", goal: ">= 5,000", figure: byClient },
    { name: "CreateCase a second, in process, signed once", goal: ">= 5,000", figure: bare },
    { name: `CreateCase a second, HTTP, ${CONNECTIONS} at once, by our client`, goal: ">= 1,000", figure: overHttp },
    { name: `CreateCase a second, HTTP, ${CONNECTIONS} at once, signed once`, goal: ">= 1,000", figure: bareOverHttp },
  ];
}
