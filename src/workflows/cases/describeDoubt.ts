import { readStatus } from "../core/readStatus.js";

/** What is in doubt. */
export interface Doubt {
  /** Such as `the case was opened`. */
  readonly what: string;
  readonly operation: string;
  /** The function to call again. */
  readonly again: string;
  /** What made the answer get lost; nothing, where it was that of an earlier call. */
  readonly lostBy: unknown;
  /** What stood in the way at last. */
  readonly cause: unknown;
}

/** The message of an error that says that nobody can know. */
export function describeDoubt({ what, operation, again, lostBy, cause }: Doubt): string {
  const begin =
    lostBy === undefined ? "an earlier call may have done it" : `the answer to ${operation} got lost (${name(lostBy)})`;
  const isUnseen = lostBy === cause;
  const end = isUnseen ? "nothing with its mark has shown" : `the search for its mark failed (${name(cause)})`;
  const call = isUnseen ? `Call ${again} again later` : `When that is over, call ${again} again`;
  return (
    `Failed to tell whether ${what}: ${begin}, and ${end}. ` +
    `${call} with the same token: it looks first, and does nothing twice.`
  );
}

function name(error: unknown): string {
  const status = readStatus(error);
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${status ? `${status}, ` : ""}${text.split("\n", 1)[0]}`;
}
