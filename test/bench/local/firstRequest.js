import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { signOnce } from "./signOnce.js";

const PROGRAM = fileURLToPath(new URL("answer.js", import.meta.url));

async function startEmpty() {
  const startedMs = performance.now();
  await once(spawn(process.execPath, ["-e", ""]), "exit");
  return performance.now() - startedMs;
}

/** From the start of the process to the end of its first answer. */
async function startService() {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = await once(child.stdout, "data");
  const { headers, body } = await signOnce(new URL(String(chunk).trim()).host);
  const { host: _, ...sent } = headers;
  const response = await fetch(String(chunk).trim(), { method: "POST", headers: sent, body });
  await response.text();
  const elapsedMs = performance.now() - startedMs;
  if (response.status !== 200) throw new Error(`Status ${response.status}`);
  child.kill();
  await once(child, "exit");
  return elapsedMs;
}

/**
 * @param {number} runs
 * @param {() => Promise<number>} call
 */
async function medianMs(runs, call) {
  const times = [];
  for (let run = 0; run < runs; run++) times.push(await call());
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}

/**
 * How long a new process takes to its first answer, beyond one that does nothing.
 *
 * @param {{ runs: number }} options
 */
export async function runFirstRequest({ runs }) {
  // The first use of fetch costs this process, not the service.
  await startService();
  const emptyMs = await medianMs(runs, startEmpty);
  const serviceMs = await medianMs(runs, startService);
  return [
    {
      name: "ms to the first answer, beyond an empty process",
      goal: "< 150",
      figure: Math.round(serviceMs - emptyMs),
    },
  ];
}
