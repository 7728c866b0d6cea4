import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A line of JSON that a program prints. */
export type JsonLine = Readonly<Record<string, unknown>>;

/** Exit code of a program, and the lines that it printed. */
export interface JsonLinesRun {
  readonly lines: readonly JsonLine[];
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly errors: string;
}

/**
 * Runs a journey program in a new Node.js process, and passes on each line of JSON that it prints.
 *
 * @param onLine - Called for each line. When it returns `"kill"`, the process is killed, as in a power failure.
 */
export async function runJsonLines(
  path: string,
  args: readonly string[],
  onLine: (line: JsonLine, count: number) => "kill" | undefined,
): Promise<JsonLinesRun> {
  const program = fileURLToPath(new URL(`../journeys/${path}`, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: JsonLine[] = [];
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  createInterface(child.stdout).on("line", (text) => {
    const line: JsonLine = JSON.parse(text);
    lines.push(line);
    if (onLine(line, lines.length) === "kill") child.kill("SIGKILL");
  });
  const [exitCode, signal] = await once(child, "close");
  return { lines, exitCode, signal, errors };
}
