import { OnceInputError } from "../../errors/OnceInputError.js";
import { digest } from "./digest.js";

/** What a token is marked on. */
export type MarkKind = "case" | "message";

/** The line by which a case or a message is found again: the token, and what was asked for in eight digits. */
export interface Mark {
  readonly kind: MarkKind;
  readonly token: string;
  readonly digest: string;
}

/** No spaces, quotes, brackets or angles, which mail and pages change on the way. */
const TOKEN = /^[A-Za-z0-9._:/@+=#-]{1,64}$/;
const MAX_BODY_CHARACTERS = 8000;
const BODY = "communicationBody";

/**
 * Makes the mark of a token.
 *
 * @param content - What may not differ when the token is used again.
 */
export function makeMark(kind: MarkKind, token: string, content: string): Mark {
  if (typeof token !== "string" || !TOKEN.test(token)) {
    throw new OnceInputError(
      "TOKEN_INVALID",
      "token",
      "the token is not 1 to 64 letters, digits or . _ : / @ + = # -. " +
        "Give the id by which you know this incident, or a UUID.",
    );
  }
  requireText(kind === "case" ? "subject" : BODY, content);
  return { kind, token, digest: digest(content.trim()).slice(0, 8) };
}

/** Puts the mark under a text, on a line of its own. */
export function addMark(body: string, mark: Mark): string {
  requireText(BODY, body || undefined);
  const line = `\n\n[${mark.kind} ref: ${mark.token}/${mark.digest}]`;
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

/** A whole line: the kind, the token and the digest. */
const LINE = /^\[(\w+) ref: (\S+)\/([0-9a-f]{8})\]$/;

/**
 * The digest of the mark that a text bears for this token, if any.
 *
 * A text bears one mark, the last, whatever was added below it. Those above are quotes, be it of this token.
 */
export function findMark(body: string | undefined, { kind, token }: Mark): string | undefined {
  const lines = body?.split(/[\r\n]+/).map((line) => LINE.exec(line.trim())) ?? [];
  const [, , owner, found] = lines.filter((line) => line?.[1] === kind).pop() ?? [];
  return owner === token ? found : undefined;
}
