import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { cleanEnvironment } from "../cleanEnvironment.js";
import { startServer } from "../startServer.js";

/** @import { ClientName, Holding } from "../types.js" */

const PROGRAM = fileURLToPath(new URL("hold.js", import.meta.url));
const TIMEOUT_MS = 900_000;
const execute = promisify(execFile);

/**
 * Repeats calls (sequential or concurrent) or clients in a new process, and returns the resources held after each
 * count. Fails if that process does not exit.
 *
 * @param {"sequential" | "concurrent" | "clients"} part
 * @param {ClientName} client
 * @param {readonly number[]} counts
 * @param {number} [timeoutMs]
 * @returns {Promise<Holding[]>}
 */
export async function runHold(part, client, counts, timeoutMs = TIMEOUT_MS) {
  const server = await startServer();
  try {
    const parameters = ["--expose-gc", PROGRAM, part, client, server.endpoint, ...counts.map(String)];
    const { stdout } = await execute(process.execPath, parameters, { env: cleanEnvironment(), timeout: timeoutMs });
    return JSON.parse(stdout);
  } finally {
    await server.close();
  }
}
