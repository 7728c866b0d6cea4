import { checkOptions } from "../checkOptions.js";
import { startLocalSupport } from "../createLocalSupport.js";
import type { LocalSupport } from "../LocalSupport.js";
import type { LocalSupportOptions } from "../LocalSupportOptions.js";
import { NON_EMPTY_TEXT, type Rule, required } from "../options.js";
import { openStateStore } from "./openStateStore.js";

// The package ends the process at a NUL character.
const FILE: Rule = {
  hint: "the path of a file, without NUL characters",
  holds: (value) => NON_EMPTY_TEXT.holds(value) && !String(value).includes("\0"),
};

/**
 * Starts a local Support service that persists its state in a data file, and resumes from it.
 *
 * The request log and the per-minute limits are not persisted. A request is answered after its changes are on disk, so no
 * crash or power cut loses them. The options `plan` and `maxCasesPerHour` apply when they differ from those of the last
 * start; otherwise the last values remain. Needs Node.js and the package `libsql`.
 *
 * @example
 * const support = await openLocalSupport({ dataFile: "./support.db" });
 * const server = await support.listen({ port: 4599 });
 * // ...
 * await support.close();
 *
 * @param options - A {@link LocalSupportOptions} with the `dataFile`: the path of a SQLite database, created if it does not
 *   exist. Only one process can open it at a time. SQLite adds a second file whose name ends in `-wal`.
 * @returns The service. Close it when done.
 * @throws {@link LocalSupportError} with the code `DATA_LOCKED` when another process has the file open. `DATA_UNREADABLE`: the
 *   file is not a data file, is damaged or cannot be opened, and stays unchanged. `DEPENDENCY_MISSING`: `libsql` is not
 *   installed.
 * @throws {@link OptionError} when an option is unknown or invalid.
 * @public
 */
export async function openLocalSupport(
  options: LocalSupportOptions & { readonly dataFile: string },
): Promise<LocalSupport> {
  checkOptions(options, { dataFile: required(FILE) });
  const { dataFile, ...rest } = options;
  const { random = Math.random } = rest;
  const store = await openStateStore(dataFile, () => Math.floor(random() * 2 ** 32));
  try {
    return startLocalSupport(rest, store);
  } catch (error) {
    await store.close().catch(() => {});
    throw error;
  }
}
