import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** One of the lines of JSON that a program prints. */
export type ToldLine = Readonly<Record<string, unknown>>;

/** How a program has ended, and what it told. */
export interface ToldRun {
  readonly lines: readonly ToldLine[];
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly errors: string;
}

/**
 * Runs a program of the journeys in a Node of its own, and hears each line of JSON as it prints it.
 *
 * @param hear - Told of each line; when it returns `"kill"`, the program is killed, as by a power failure.
 */
export async function runToldLines(
  path: string,
  args: readonly string[],
  hear: (line: ToldLine, count: number) => "kill" | undefined,
): Promise<ToldRun> {
  const program = fileURLToPath(new URL(`../journeys/${path}`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: ToldLine[] = [];
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  createInterface(child.stdout).on("line", (text) => {
    const line: ToldLine = JSON.parse(text);
    lines.push(line);
    if (hear(line, lines.length) === "kill") child.kill("SIGKILL");
  });
  const [exitCode, signal] = await once(child, "close");
  return { lines, exitCode, signal, errors };
}
