import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { signOnce } from "./signOnce.js";

const PROGRAM = fileURLToPath(new URL("answer.js", import.meta.url));
const COMMAND_LINE = [
  fileURLToPath(new URL("../../../dist/local/cli/main.js", import.meta.url)),
  "local",
  "--port",
  "0",
];

async function startEmpty() {
  const startedMs = performance.now();
  await once(spawn(process.execPath, ["-e", ""]), "exit");
  return performance.now() - startedMs;
}

/**
 * Returns the milliseconds from the start of a process to its first response.
 *
 * @param {readonly string[]} args
 */
async function startService(args) {
  const startedMs = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = await once(child.stdout, "data");
  const [endpoint = ""] = /http:\S+/.exec(String(chunk)) ?? [];
  const { headers, body } = await signOnce(new URL(endpoint).host);
  const { host: _, ...sent } = headers;
  const response = await fetch(endpoint, { method: "POST", headers: sent, body });
  await response.text();
  const elapsedMs = performance.now() - startedMs;
  if (response.status !== 200) throw new Error(`Status ${response.status}`);
  child.kill();
  await once(child, "exit");
  return elapsedMs;
}

/** @param {number[]} times */
function median(times) {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/**
 * Measures the time to the first response of a new process, minus the time of an empty process.
 *
 * @param {{ runs: number }} options
 */
export async function runFirstRequest({ runs }) {
  const folder = await mkdtemp(join(tmpdir(), "first-request-"));
  const programs = {
    "of a program": [PROGRAM],
    "of the command line": COMMAND_LINE,
    "of the command line with --data-file": [...COMMAND_LINE, "--data-file", join(folder, "support.db")],
  };
  // The first fetch is slow in this process, which is not part of the measurement.
  await startService([PROGRAM]);
  /** @type {number[]} */
  const empty = [];
  const times = Object.entries(programs).map(([name, args]) => ({ name, args, took: /** @type {number[]} */ ([]) }));
  // Interleaved, so that other load on the machine affects all of them.
  for (let run = 0; run < runs; run++) {
    empty.push(await startEmpty());
    for (const { args, took } of times) took.push(await startService(args));
  }
  const emptyMs = median(empty);
  const rows = times.map(({ name, took }) => ({
    name: `ms to the first answer ${name}, beyond an empty process`,
    goal: "< 150",
    figure: Math.round(median(took) - emptyMs),
  }));
  await rm(folder, { recursive: true });
  return rows;
}
