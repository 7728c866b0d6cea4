// Repeats calls or clients, and prints the resources that they hold as JSON: `hold.js PART CLIENT ENDPOINT COUNT...`.
import { getEventListeners } from "node:events";
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { repeat } from "../cpuTime.js";
import { CASE } from "../inputs.js";

/** @import { BenchClient, Connect, Holding } from "../types.js" */

const MOST_AT_ONCE = 1000;
const SETTLE_STEP_MS = 20;
const SETTLE_STEPS = 250;
const [part = "", clientName = "", endpoint = "", ...counts] = process.argv.slice(2);

/** @type {{ connect: Connect }} */
const { connect } = await import(`../clients/${clientName}.js`);
const { signal } = new AbortController();
/** @type {WeakRef<object>[]} */
let destroyed = [];

/** @param {BenchClient} client */
const call = (client) => client.createCase(CASE, { abortSignal: signal });

/** @returns {Promise<Holding["sockets"]>} */
function readSockets() {
  return new Promise((resolve, reject) => {
    const request = get(`${endpoint}/sockets`, { agent: false }, async (answer) => {
      resolve(JSON.parse(String(await answer.setEncoding("utf8").toArray())));
    });
    request.on("error", reject);
  });
}

const countTimers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;
const countListeners = () => process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
const listenersAtFirst = countListeners();
const countAlive = () => destroyed.filter((held) => held.deref() !== undefined).length;

/** Waits for pending cleanup, such as a closing socket or a timer about to be cleared. */
async function settle() {
  for (let step = 0; step < SETTLE_STEPS; step++) {
    await wait(SETTLE_STEP_MS);
    globalThis.gc?.();
    const { open } = await readSockets();
    if (countTimers() === 0 && countAlive() === 0 && (part !== "clients" || open === 0)) return;
  }
}

/** Parts by name. Each makes `count` calls or clients. @type {Record<string, (client: BenchClient, count: number) => Promise<unknown>>} */
const PARTS = {
  sequential: (client, count) => repeat(count, () => call(client)),
  async concurrent(client, count) {
    for (let left = count; left > 0; left -= MOST_AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(left, MOST_AT_ONCE) }, () => call(client)));
  },
  clients: (_, count) =>
    repeat(count, async () => {
      const client = connect({ endpoint });
      await call(client);
      client.destroy();
      destroyed.push(new WeakRef(client.held));
    }),
};

/** @param {BenchClient} client @param {number} count @returns {Promise<Holding>} */
async function hold(client, count) {
  const before = process.cpuUsage();
  await PARTS[part]?.(client, count);
  const { user, system } = process.cpuUsage(before);
  await settle();
  const clientsAlive = countAlive();
  destroyed = [];
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return {
    count,
    cpuUs: (user + system) / count,
    heldKb: (heapUsed + external) / 1000,
    sockets: await readSockets(),
    abortListeners: getEventListeners(signal, "abort").length,
    processListeners: countListeners() - listenersAtFirst,
    timers: countTimers(),
    clientsAlive,
  };
}

const client = connect({ endpoint });
const holdings = [];
for (const count of counts) holdings.push(await hold(client, Number(count)));
client.destroy();
// The process must exit now. Anything that keeps it alive is a leak.
process.stdout.write(JSON.stringify(holdings));
