import { OnceInputError } from "../../errors/OnceInputError.js";
import { MAX_BODY_CHARACTERS } from "../../models/limits.js";
import { hashContent } from "../core/hash.js";

/** The line by which a case or a message is found again. */
export interface IdempotencyMarker {
  readonly kind: "case" | "message";
  readonly token: string;
  /** Of the content that must not differ when the token is used again. */
  readonly digest: string;
}

/** No spaces, quotes, brackets or angles, which mail and pages change. */
const TOKEN = /^[A-Za-z0-9._:/@+=#-]{1,64}$/;
const BODY = "communicationBody";
const DIGEST_LENGTH = 8;

export function makeMarker(kind: IdempotencyMarker["kind"], token: string, content: string): IdempotencyMarker {
  if (typeof token !== "string" || !TOKEN.test(token)) {
    throw new OnceInputError(
      "TOKEN_INVALID",
      "token",
      "the token is not 1 to 64 letters, digits or . _ : / @ + = # -. " +
        "Give the id by which you know this incident, or a UUID.",
    );
  }
  requireText(kind === "case" ? "subject" : BODY, content);
  return { kind, token, digest: hashContent(content.trim()).slice(0, DIGEST_LENGTH) };
}

/** Appends the marker to a text, on a line of its own. */
export function addMarker(body: string, { kind, token, digest }: IdempotencyMarker): string {
  requireText(BODY, body || undefined);
  const line = `\n\n[${kind} ref: ${token}/${digest}]`;
  const characters = [...body].length;
  const maxCharacters = MAX_BODY_CHARACTERS - line.length;
  if (characters <= maxCharacters) return body + line;
  throw new OnceInputError(
    "BODY_TOO_LONG",
    BODY,
    `communicationBody has ${characters} characters, and the mark leaves ${maxCharacters} ` +
      `of the ${MAX_BODY_CHARACTERS} that the service takes. Shorten it, or attach the rest as a file.`,
  );
}

function requireText(member: string, text: unknown): void {
  if (typeof text === "string") return;
  const what = member === BODY ? "BODY" : "SUBJECT";
  throw new OnceInputError(`${what}_MISSING`, member, `${member} has no text. Say in it what the matter is.`);
}

const LINE = /^\[(\w+) ref: (\S+)\/([0-9a-f]{8})\]$/;

/** Returns the digest of the token's marker in a text. Only the last marker counts; those above it are quotes. */
export function findMarker(body: string | undefined, { kind, token }: IdempotencyMarker): string | undefined {
  const lines = body?.split(/[\r\n]+/).map((line) => LINE.exec(line.trim())) ?? [];
  const [, , owner, digest] = lines.filter((line) => line?.[1] === kind).pop() ?? [];
  return owner === token ? digest : undefined;
}
