import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("serve.js", import.meta.url));

/**
 * Starts the local service in another process.
 *
 * @typedef {{ endpoint: string, send: (control: "addFaults" | "clearFaults" | "advanceClock" | "reset") => Promise<void>, close: () => void }} Service
 * @returns {Promise<Service>}
 */
export async function openService() {
  const child = fork(PROGRAM);
  const [endpoint] = await once(child, "message");
  return {
    endpoint,
    async send(control) {
      child.send(control);
      await once(child, "message");
    },
    close: () => void child.kill(),
  };
}
