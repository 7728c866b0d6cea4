// Kills the local service at random moments under load, and looks whether it forgot what it had acknowledged.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Support } from "aws-support-client";

const KILLS = Number(process.argv[2] ?? 1000);
const CLIENTS = 4;
const MAX_LIFE_MS = 150;
const START_TIMEOUT_MS = 20_000;
const MAIN = fileURLToPath(new URL("../../dist/local/cli/main.js", import.meta.url));

const data = await mkdtemp(join(tmpdir(), "kills-"));
/** What was acknowledged: the messages of each case. @type {Map<string, string[]>} */
const acknowledged = new Map();
let messages = 0;

/** Starts the service, and waits for its endpoint. */
async function start() {
  const child = spawn(process.execPath, [MAIN, "local", "--port", "0", "--data", data]);
  let printed = "";
  const endpoint = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`It did not start: ${printed}`)), START_TIMEOUT_MS);
    child.on("exit", () => reject(new Error(`It ended instead of starting: ${printed}`)));
    child.stderr.on("data", (chunk) => {
      printed += chunk;
    });
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const [, found] = /AWS_ENDPOINT_URL_SUPPORT=(\S+)/.exec(printed) ?? [];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  return { child, client: new Support({ endpoint, region: "us-east-1", credentials, maxAttempts: 1 }) };
}

/** Opens a case and adds messages until the service is gone. @param {Support} client */
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

/** The acknowledged messages that the service no longer has. @param {Support} client @param {string[]} caseIds */
async function findLost(client, caseIds) {
  const lost = [];
  for (const caseId of caseIds) {
    const found = new Set();
    const answer = await client.describeCommunications({ caseId, maxResults: 100 }).catch(() => undefined);
    for (const { body } of answer?.communications ?? []) found.add(body);
    for (const body of acknowledged.get(caseId) ?? []) if (!found.has(body)) lost.push(`${body} of ${caseId}`);
  }
  return lost;
}

/** @type {string[]} */
const lost = [];
let checked = 0;
for (let kill = 0; kill < KILLS; kill++) {
  const { child, client } = await start();
  // What the last life acknowledged; at the end all is looked at once more.
  const caseIds = [...acknowledged.keys()].slice(checked);
  lost.push(...(await findLost(client, caseIds)));
  checked = acknowledged.size;
  const workers = Array.from({ length: CLIENTS }, () => work(client));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * MAX_LIFE_MS));
  child.kill("SIGKILL");
  await Promise.all([once(child, "exit"), ...workers]);
  client.destroy();
}
const { child, client } = await start();
lost.push(...(await findLost(client, [...acknowledged.keys()])));
client.destroy();
child.kill("SIGTERM");
const [exitCode] = await once(child, "exit");
await rm(data, { recursive: true });

const count = [...acknowledged.values()].flat().length;
console.log(JSON.stringify({ kills: KILLS, cases: acknowledged.size, messages: count, lost: lost.length, exitCode }));
if (lost.length > 0) {
  console.error(lost.slice(0, 10).join("\n"));
  process.exitCode = 1;
}
