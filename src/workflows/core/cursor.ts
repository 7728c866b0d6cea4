import { CursorError } from "../../errors/CursorError.js";
import { digest } from "./hash.js";

const CURSOR = /^(\d+)\.([0-9a-f]{16})\.(.+)$/;
/** Enough for 50,000 messages of a case, or for all parts of an upload. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** Encodes a state as `VERSION.DIGEST.STATE`, in characters that every store preserves. */
export function writeCursor(version: number, state: unknown): string {
  const text = encodeURIComponent(JSON.stringify(state));
  return `${version}.${digest(text)}.${text}`;
}

/**
 * Decodes the state of a cursor. The digest is not secret, so the caller must validate the state.
 *
 * @throws CursorError when the cursor is damaged, or of another version.
 */
export function readCursor(version: number, cursor: unknown, facts?: { readonly caseId: string }): unknown {
  const isText = typeof cursor === "string" && cursor.length <= MAX_LENGTH;
  const [, writtenVersion, writtenDigest, text = ""] = (isText && CURSOR.exec(cursor)) || [];
  if (writtenVersion !== String(version)) throw invalidCursor("it is not a cursor of this version", facts);
  if (writtenDigest !== digest(text)) throw invalidCursor("it was changed", facts);
  try {
    return JSON.parse(decodeURIComponent(text));
  } catch {
    throw invalidCursor("its content cannot be read", facts);
  }
}

/** Returns the error for an invalid cursor. */
export function invalidCursor(fact: string, facts?: { readonly caseId: string }): CursorError {
  const message = `Invalid \`cursor\`: ${fact}. Pass a saved cursor unchanged, or start again without one.`;
  return new CursorError("CURSOR_INVALID", message, facts);
}
