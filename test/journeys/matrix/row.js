import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * @typedef {object} Row One environment of the matrix.
 * @property {string} name
 * @property {(tools: RowTools) => Promise<Outcome>} run
 */

/**
 * @typedef {object} RowTools
 * @property {string} tarball Path of the packed package.
 * @property {string} folder An empty folder for the row.
 * @property {(...specs: readonly string[]) => Promise<void>} install Installs the package and others into the folder.
 * @property {typeof execute} exec Runs a command, in the folder by default.
 */

/**
 * @typedef {object} Outcome
 * @property {Status} status
 * @property {string} [version] Version of the runtime or tool.
 * @property {string} [why] The reason why a row failed or did not run.
 * @property {Readonly<Record<string, string>>} [cells] Results by column: a status, or a value such as a size.
 */

/** @typedef {"passed" | "failed" | "not run"} Status */
/** @typedef {{ readonly name: string } & Outcome} Result */

/**
 * @typedef {object} ExecuteOptions
 * @property {string} [cwd]
 * @property {Readonly<Record<string, string | undefined>>} [env] Variables added to those of this process; undefined removes one.
 * @property {number} [timeoutMs] Default: 300,000.
 * @property {string} [input] Text for the standard input.
 */

const OUTPUT_BYTES = 64 * 1024 * 1024;
const SHOWN_CHARACTERS = 2000;

/**
 * Runs a command to its end. Throws an error with the end of its output when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ExecuteOptions} [options]
 * @returns {Promise<{ stdout: string, stderr: string }>}
 */
export function execute(command, args, { cwd, env = {}, timeoutMs = 300_000, input = "" } = {}) {
  return new Promise((resolve, reject) => {
    const settings = {
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
      timeout: timeoutMs,
      maxBuffer: OUTPUT_BYTES,
    };
    const child = execFile(command, args, settings, (error, stdout, stderr) => {
      if (error === null) return resolve({ stdout, stderr });
      const shown = `${stdout}\n${stderr}`.trim().slice(-SHOWN_CHARACTERS);
      const reason = error.killed ? `did not end within ${timeoutMs} ms` : `failed with ${error.code}`;
      reject(new Error(`\`${command} ${args.join(" ")}\` ${reason}. ${shown}`, { cause: error }));
    });
    // A program that does not read its input may have ended already.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/**
 * Returns the tools for a row that owns the folder.
 *
 * @param {string} folder
 * @param {string} tarball
 * @returns {RowTools}
 */
export function prepareRow(folder, tarball) {
  return {
    tarball,
    folder,
    async install(...specs) {
      const manifest = join(folder, "package.json");
      if (!existsSync(manifest)) await writeFile(manifest, JSON.stringify({ name: "app", private: true }));
      const options = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
      await execute("npm", ["install", ...options, tarball, ...specs], { cwd: folder });
    },
    exec: (command, args, options) => execute(command, args, { cwd: folder, ...options }),
  };
}
