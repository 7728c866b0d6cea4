import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @import { Outcome } from "./row.js" */

/**
 * Copies the journeys and their runners beside the installed package.
 *
 * @param {string} folder
 */
export async function addRunners(folder) {
  for (const name of ["suite", "runners"]) {
    await cp(fileURLToPath(new URL(`../${name}`, import.meta.url)), join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "package.json"), '{ "type": "module", "sideEffects": true }');
  }
}

/**
 * Returns the outcome of a row that ran the journeys.
 *
 * @param {string} version - What the runtime prints as its version.
 * @param {Readonly<Record<string, string>>} results
 * @returns {Outcome}
 */
export function report(version, results) {
  const failures = Object.entries(results).filter(([, result]) => result !== "passed");
  return {
    status: failures.length === 0 ? "passed" : "failed",
    version: /\d+(\.\d+)+|\d{4}-\d\d-\d\d/.exec(version)?.[0] ?? "",
    ...(failures.length > 0 && { why: failures.map(([name, result]) => `${name}: ${result}`).join("; ") }),
    cells: Object.fromEntries(
      Object.entries(results).map(([name, result]) => [name, result === "passed" ? result : "failed"]),
    ),
  };
}

/**
 * Whether a program is installed on this machine.
 *
 * @param {import("./row.js").RowTools["exec"]} exec
 * @param {string} program
 * @returns {Promise<string | undefined>} What it prints as its version.
 */
export async function findVersion(exec, program) {
  return exec(program, ["--version"]).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
