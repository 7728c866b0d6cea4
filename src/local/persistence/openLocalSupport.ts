import { assertShape, FILLED, required } from "../assertShape.js";
import { checkOptions } from "../checkOptions.js";
import { type LocalSupport, type LocalSupportOptions, startLocalSupport } from "../createLocalSupport.js";
import { openStateStore } from "./openStateStore.js";

const FILE = { ...FILLED, hint: "the path of a file" };

/**
 * The options of {@link openLocalSupport}.
 *
 * @public
 */
export interface LastingLocalSupportOptions extends LocalSupportOptions {
  /**
   * The file of the data, a SQLite database; it is made when it is not there or empty. One process at a time can have
   * it open, and has a file of the same name with `-wal` at its end beside it meanwhile.
   */
  readonly data: string;
}

/**
 * A Support service whose state outlasts the process.
 *
 * @public
 */
export interface LastingLocalSupport extends LocalSupport {
  /**
   * Writes what is not on the disk yet, and lets go of the file. Close its servers first.
   *
   * Answered requests are on the disk already; this is for what your own code changed last. Closing twice is fine.
   *
   * @throws {@link LocalSupportError} with the code `DATA_UNWRITABLE` when the disk is full or fails. What was answered is
   *   kept; where the file could not be let go of, it can be closed again.
   */
  close(): Promise<void>;
}

/**
 * Starts a Support service that goes on where it ended.
 *
 * All is kept but the list of the last requests, and the counts of the limits per minute. Each request is answered
 * only when what it changed is on the disk, so that neither a crash nor a power cut loses what a client was told. The
 * options `plan` and `caseLimit` count when they are others than at the start before; else what was set last goes on.
 * Needs Node.js and the package `libsql`, which npm installs with this one where it can.
 *
 * @example
 * const support = await openLocalSupport({ data: "./support.db" });
 * const server = await support.listen({ port: 4599 });
 * // ...
 * await server.close();
 * await support.close();
 *
 * @param options - A {@link LastingLocalSupportOptions}.
 * @returns The service, running.
 * @throws {@link LocalSupportError} with the code `DATA_LOCKED` when another process has the file open,
 *   `DATA_UNREADABLE` when it is something else or cannot be had, and is left as it is, `STORE_MISSING` when `libsql`
 *   is not installed, and `OPTION_INVALID` or `PLAN_UNKNOWN` when an option is none; then no file is made.
 * @public
 */
export async function openLocalSupport(given: LastingLocalSupportOptions): Promise<LastingLocalSupport> {
  checkOptions(given);
  assertShape("Failed to open the data", given, { data: required(FILE) });
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
