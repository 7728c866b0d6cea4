import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A line of JSON that a program prints. */
export type ToldLine = Readonly<Record<string, unknown>>;

/** Exit code of a program, and the lines that it printed. */
export interface ToldRun {
  readonly lines: readonly ToldLine[];
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly errors: string;
}

/**
 * Runs a journey program in a new Node.js process, and passes on each line of JSON that it prints.
 *
 * @param hear - Called for each line. When it returns `"kill"`, the process is killed, as in a power failure.
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
