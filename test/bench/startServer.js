import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { cleanEnvironment } from "./cleanEnvironment.js";

const PROGRAM = fileURLToPath(new URL("server.js", import.meta.url));

/**
 * Starts the server of the benchmarks in a new process.
 *
 * @param {string} [folder] - Folder of the scripts that it serves to pages.
 */
export async function startServer(folder = "") {
  const child = spawn(process.execPath, [PROGRAM, folder], {
    stdio: ["pipe", "pipe", "inherit"],
    env: cleanEnvironment(),
  });
  const [printed] = await once(child.stdout, "data");
  return {
    endpoint: String(printed).trim(),
    async close() {
      child.kill();
      await once(child, "exit");
    },
  };
}
