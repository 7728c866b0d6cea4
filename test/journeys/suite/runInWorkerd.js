import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleRunner } from "./bundleRunner.js";
import { openJourneyHost } from "./openJourneyHost.js";

const CONFIG = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-06-01")),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/**
 * Runs the journeys in workerd, and returns their results.
 *
 * @param {string} app - Folder with the package and the runners.
 * @param {string} workerd - Path of its program.
 * @returns {Promise<Record<string, string>>}
 */
export async function runInWorkerd(app, workerd) {
  const folder = await mkdtemp(join(tmpdir(), "workerd-"));
  const program = 'export { worker as default } from "./runners/workerd.js"';
  await writeFile(
    join(folder, "worker.js"),
    await bundleRunner(app, program, { format: "esm", conditions: ["workerd", "worker"] }),
  );
  await writeFile(join(folder, "config.capnp"), CONFIG);
  const host = await openJourneyHost();
  const child = spawn(workerd, ["serve", "--control-fd=1", join(folder, "config.capnp")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    const [line] = await Promise.race([
      once(child.stdout, "data"),
      ended.then(() => Promise.reject(new Error("`workerd` ended."))),
    ]);
    const { port } = JSON.parse(line);
    const response = await fetch(`http://127.0.0.1:${port}/?${host.url}`);
    return /** @type {Record<string, string>} */ (await response.json());
  } finally {
    child.kill();
    await ended;
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
