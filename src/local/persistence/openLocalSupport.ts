import { checkOptions } from "../checkOptions.js";
import { startLocalSupport } from "../createLocalSupport.js";
import type { LocalSupport } from "../LocalSupport.js";
import type { LocalSupportOptions } from "../LocalSupportOptions.js";
import { FILLED, type Rule, required } from "../options.js";
import { openStateStore } from "./openStateStore.js";

// At a NUL character the package ends the process.
const FILE: Rule = {
  hint: "the path of a file, without NUL characters",
  holds: (value) => FILLED.holds(value) && !String(value).includes("\0"),
};

/**
 * Starts a local Support service that resumes from a data file.
 *
 * Everything is kept except the list of requests and the counts of the limits per minute. A request is answered when its
 * changes are on the disk, so no crash or power cut loses them. The options `plan` and `maxCasesPerHour` apply when they
 * differ from those of the last start; otherwise the last values set are kept. Needs Node.js and the package `libsql`.
 *
 * @example
 * const support = await openLocalSupport({ dataFile: "./support.db" });
 * const server = await support.listen({ port: 4599 });
 * // ...
 * await support.close();
 *
 * @param options - A {@link LocalSupportOptions} with the `dataFile`: the path of a SQLite database, created if it does not
 *   exist. One process can open it at a time, and keeps a second file beside it, with `-wal` at the end of its name.
 * @returns The service. Close it at the end.
 * @throws {@link LocalSupportError} with the code `DATA_LOCKED` when another process has the file open,
 *   `DATA_UNREADABLE` when the file is not a data file, is damaged or cannot be opened; it is left as it is, and
 *   `DEPENDENCY_MISSING` when `libsql` is not installed.
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
