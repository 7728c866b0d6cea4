import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { cleanEnvironment } from "./cleanEnvironment.js";
import { median } from "./median.js";
import { startServer } from "./startServer.js";

/** @import { ClientName, Figure, InProcessRow } from "./types.js" */

const SUBJECT = fileURLToPath(new URL("subject.js", import.meta.url));
/** @type {readonly ClientName[]} */
const CLIENTS = ["ours", "official", "limit"];

/** @param {string} row @param {ClientName} client @param {string} endpoint @param {readonly string[]} nodeOptions */
async function startSubject(row, client, endpoint, nodeOptions) {
  const child = fork(SUBJECT, [row, client, endpoint], { env: cleanEnvironment(), execArgv: [...nodeOptions] });
  /** @type {{ resolve(message: unknown): void, reject(error: Error): void } | undefined} */
  let listener;
  child.on("message", (message) => listener?.resolve(message));
  child.on("exit", (code) => listener?.reject(new Error(`${row} of ${client} ended with code ${code}`)));
  const hear = () =>
    new Promise((resolve, reject) => {
      listener = { resolve, reject };
    });
  await hear();
  return {
    client,
    async runRound() {
      child.send("go");
      return Number(await hear());
    },
    async stop() {
      listener = undefined;
      child.kill();
      await once(child, "exit");
    },
  };
}

/**
 * Creates a row whose clients take turns in short rounds, each in its own process, so that JIT feedback of one client
 * does not affect another. Runs several generations, because two processes of the same program differ.
 *
 * @param {Omit<Figure, ClientName> & Pick<InProcessRow, "name" | "prepare"> & {
 *   readonly generations: number,
 *   readonly rounds: number,
 *   readonly nodeOptions?: readonly string[],
 * }} options
 * @returns {InProcessRow}
 */
export function inProcess({ name, title, unit, prepare, generations, rounds, nodeOptions = [] }) {
  return {
    name,
    prepare,
    async measure() {
      /** @type {Record<ClientName, number[]>} */
      const samples = { ours: [], official: [], limit: [] };
      const server = await startServer();
      for (let generation = 0; generation < generations; generation++) {
        const subjects = [];
        for (const client of CLIENTS) subjects.push(await startSubject(name, client, server.endpoint, nodeOptions));
        for (let round = 0; round < rounds; round++)
          for (const { client, runRound } of subjects) samples[client].push(await runRound());
        await Promise.all(subjects.map(({ stop }) => stop()));
      }
      await server.close();
      const [ours, official, limit] = [median(samples.ours), median(samples.official), median(samples.limit)];
      return [{ title, unit, ours, official, limit }];
    },
  };
}
