import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a journey program in a new Node.js process, and parses the JSON that it prints. */
export async function runInNode(
  path: string,
  options: readonly string[] = [],
  args: readonly string[] = [],
): Promise<unknown> {
  const program = fileURLToPath(new URL(`../journeys/${path}`, import.meta.url));
  const { stdout } = await execute(process.execPath, [...options, program, ...args], { timeout: 60_000 });
  return JSON.parse(stdout);
}
