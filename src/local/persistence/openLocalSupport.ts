import { checkOptions } from "../checkOptions.js";
import { type LocalSupport, type LocalSupportOptions, startLocalSupport } from "../createLocalSupport.js";
import { FILLED, type Rule, required } from "../options.js";
import { openStateStore } from "./openStateStore.js";

// At a NUL character the package ends the process.
const FILE: Rule = {
  hint: "the path of a file, without NUL characters",
  holds: (value) => FILLED.holds(value) && !String(value).includes("\0"),
};

/**
 * The options of {@link openLocalSupport}.
 *
 * @public
 */
export interface LastingLocalSupportOptions extends LocalSupportOptions {
  /**
   * The path of the data file, a SQLite database, created if it does not exist. One process can open it at a time, and
   * keeps a second file beside it, with `-wal` at the end of its name.
   */
  readonly data: string;
}

/**
 * A local Support service whose state outlasts the process.
 *
 * @public
 */
export interface LastingLocalSupport extends LocalSupport {
  /**
   * Writes pending changes, and closes the data file. Close the servers first.
   *
   * Changes of answered requests are on the disk already; pending ones come from your own code. Closing twice is fine.
   *
   * @throws {@link LocalSupportError} with the code `DATA_UNWRITABLE` when the disk is full or fails. Answered requests are
   *   kept, and `close` can be called again.
   */
  close(): Promise<void>;
}

/**
 * Starts a local Support service that resumes from a data file.
 *
 * Everything is kept except the list of requests and the counts of the limits per minute. A request is answered when its
 * changes are on the disk, so no crash or power cut loses them. The options `plan` and `caseLimit` apply when they differ
 * from those of the last start; otherwise the last values set are kept. Needs Node.js and the package `libsql`.
 *
 * @example
 * const support = await openLocalSupport({ data: "./support.db" });
 * const server = await support.listen({ port: 4599 });
 * // ...
 * await server.close();
 * await support.close();
 *
 * @param options - A {@link LastingLocalSupportOptions}.
 * @returns The service.
 * @throws {@link LocalSupportError} with the code `DATA_LOCKED` when another process has the file open,
 *   `DATA_UNREADABLE` when the file is not a data file, is damaged or cannot be opened; it is left as it is,
 *   `STORE_MISSING` when `libsql` is not installed, and `OPTION_INVALID` or `PLAN_UNKNOWN` when an option is invalid.
 * @public
 */
export async function openLocalSupport(given: LastingLocalSupportOptions): Promise<LastingLocalSupport> {
  checkOptions(given, { data: required(FILE) });
  const { data, ...options } = given;
  const { random = Math.random } = options;
  const store = await openStateStore(data, () => Math.floor(random() * 2 ** 32));
  try {
    return Object.assign(startLocalSupport(options, store), { close: () => store.close() });
  } catch (error) {
    await store.close().catch(() => {});
    throw error;
  }
}
