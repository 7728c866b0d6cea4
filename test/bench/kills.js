// Kills the local service at random moments under load, and checks that no acknowledged write is lost.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Support } from "aws-support-client";
import { readCount } from "./readCount.js";

const KILLS = readCount(1000);
const CLIENTS = 4;
const MAX_LIFE_MS = 150;
/** Share of runs that are killed before the service listens. */
const STILLBORN = 0.1;
const START_TIMEOUT_MS = 60_000;
const MAIN = fileURLToPath(new URL("../../dist/local/cli/main.js", import.meta.url));

const folder = await mkdtemp(join(tmpdir(), "kills-"));
const data = join(folder, "support.db");
/** Acknowledged messages by case. @type {Map<string, string[]>} */
const acknowledged = new Map();
/** @type {Set<string>} */
const lost = new Set();
let messages = 0;

function spawnService() {
  return spawn(process.execPath, [MAIN, "local", "--port", "0", "--data-file", data]);
}

/** Starts the service, and returns its endpoint. */
async function start() {
  const child = spawnService();
  let printed = "";
  /** @type {string} */
  const endpoint = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`It did not start: ${printed}`)), START_TIMEOUT_MS);
    child.on("exit", () => reject(new Error(`It ended instead of starting: ${printed}`)));
    child.stderr.on("data", (chunk) => {
      printed += chunk;
    });
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const [, found] = /AWS_ENDPOINT_URL_SUPPORT=(\S+)\n/.exec(printed) ?? [];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  return { child, client: new Support({ endpoint, region: "us-east-1", credentials, maxAttempts: 1 }) };
}

/** @param {number} maxMs */
function waitUpTo(maxMs) {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * maxMs));
}

/** Opens a case and adds messages until the service is killed. @param {Support} client */
async function work(client) {
  try {
    for (;;) {
      const first = `message ${++messages}`;
      const { caseId = "" } = await client.createCase({ subject: "s", communicationBody: first });
      acknowledged.set(caseId, [first]);
      for (let count = 0; count < 3; count++) {
        const communicationBody = `message ${++messages}`;
        await client.addCommunicationToCase({ caseId, communicationBody });
        acknowledged.get(caseId)?.push(communicationBody);
      }
    }
  } catch (error) {
    if (error instanceof Error && "$response" in error && error.$response) throw error;
  }
}

/**
 * Records lost writes. Pages start with the newest case. Each case has at most five messages, so its page has them all.
 *
 * @param {Support} client
 * @param {readonly string[]} caseIds
 */
async function findLost(client, caseIds) {
  const missing = new Set(caseIds);
  /** @type {string | undefined} */
  let nextToken;
  do {
    const page = await client.describeCases({ maxResults: 100, nextToken });
    for (const { caseId = "", recentCommunications } of page.cases ?? []) {
      if (!missing.delete(caseId)) continue;
      const bodies = recentCommunications?.communications?.map(({ body }) => body) ?? [];
      for (const body of acknowledged.get(caseId) ?? []) if (!bodies.includes(body)) lost.add(`${body} of ${caseId}`);
    }
    nextToken = page.nextToken;
  } while (missing.size > 0 && nextToken !== undefined);
  for (const caseId of missing) for (const body of acknowledged.get(caseId) ?? []) lost.add(`${body} of ${caseId}`);
}

let checked = 0;
const startedMs = performance.now();
// On a busy machine no write may be acknowledged before the last kill, so runs continue until one is.
for (let kill = 0; kill < KILLS || acknowledged.size === 0; kill++) {
  if (Math.random() < STILLBORN) {
    const child = spawnService();
    await waitUpTo(MAX_LIFE_MS);
    child.kill("SIGKILL");
    await once(child, "exit");
    continue;
  }
  const { child, client } = await start();
  // Checks the writes of the last run. The final run checks all writes.
  await findLost(client, [...acknowledged.keys()].slice(checked));
  checked = acknowledged.size;
  const workers = Array.from({ length: CLIENTS }, () => work(client));
  await waitUpTo(MAX_LIFE_MS);
  child.kill("SIGKILL");
  await Promise.all([once(child, "exit"), ...workers]);
  client.destroy();
}
const { child, client } = await start();
await findLost(client, [...acknowledged.keys()]);
client.destroy();
child.kill("SIGTERM");
const [exitCode] = await once(child, "exit");
await rm(folder, { recursive: true });

const count = [...acknowledged.values()].flat().length;
const seconds = Math.round((performance.now() - startedMs) / 1000);
console.log(
  JSON.stringify({ kills: KILLS, cases: acknowledged.size, messages: count, lost: lost.size, exitCode, seconds }),
);
if (lost.size > 0) {
  console.error([...lost].slice(0, 10).join("\n"));
  process.exitCode = 1;
}
