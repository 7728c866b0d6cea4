import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { openJourneyHost } from "./openJourneyHost.js";

/**
 * Runs the journeys in a process that prints their results.
 *
 * @param {string} app - Folder with the package and the runners.
 * @param {string} command
 * @param {...string} args
 * @returns {Promise<Record<string, string>>}
 */
export async function runInProcess(app, command, ...args) {
  const host = await openJourneyHost();
  try {
    const { stdout } = await promisify(execFile)(command, [...args, host.url], { cwd: app, timeout: 120_000 });
    return JSON.parse(stdout);
  } finally {
    await host.close();
  }
}
