import { type InputRule, InputValidationError } from "../../errors/InputValidationError.js";
import { MAX_BODY_CHARACTERS } from "../../models/limits.js";
import { hashContent } from "../core/hash.js";

/** The write that a marker identifies. */
export interface MarkedContent {
  readonly kind: "case" | "message";
  readonly token: string;
  /** The case of a message. */
  readonly caseId?: string | undefined;
  /** The subject of a case or the body of a message. */
  readonly content: string;
}

/** The line that identifies a case or a message. */
export interface IdempotencyMarker extends MarkedContent {
  readonly digest: string;
}

/** Excludes spaces, quotes, brackets and angle brackets, which mail programs and web pages change. */
const TOKEN = /^[A-Za-z0-9._:/@+=#-]{1,64}$/;
const BODY = "communicationBody";
/** 80 bits. */
const DIGEST_LENGTH = 20;

export function makeMarker(marked: MarkedContent): IdempotencyMarker {
  const { kind, token, caseId, content } = marked;
  requireText(kind, "token", token, "Use the id of the incident, or a UUID.");
  if (!TOKEN.test(token)) {
    const message = "is not 1 to 64 letters, digits or . _ : / @ + = # -. Use the id of the incident, or a UUID.";
    throw invalid(kind, "token", "pattern", message);
  }
  if (kind === "message") requireText(kind, "caseId", caseId, "Use the `caseId` of the case.");
  requireText(kind, kind === "case" ? "subject" : BODY, content);
  return { ...marked, digest: digestContent(marked) };
}

function digestContent({ kind, token, caseId = "", content }: MarkedContent): string {
  return hashContent(JSON.stringify([kind, token, caseId, normalizeSpaces(content)])).slice(0, DIGEST_LENGTH);
}

/** Collapses whitespace, which may change in transit. */
function normalizeSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Appends the marker to a text, on its own line. */
export function addMarker(body: string, { kind, token, digest }: IdempotencyMarker): string {
  requireText(kind, BODY, body);
  const line = `\n\n[${kind} ref: ${token}/${digest}]`;
  const characters = [...body].length;
  const maxCharacters = MAX_BODY_CHARACTERS - line.length;
  if (characters <= maxCharacters) return body + line;
  const message =
    `has ${characters} characters, and the marker leaves ${maxCharacters} of ${MAX_BODY_CHARACTERS}. ` +
    "Shorten it, or attach the rest as a file.";
  throw invalid(kind, BODY, "length", message);
}

const OPERATIONS = { case: "CreateCase", message: "AddCommunicationToCase" } as const;

function requireText(kind: MarkedContent["kind"], path: string, text: unknown, advice = "Describe the problem."): void {
  if (text == null || text === "") throw invalid(kind, path, "required", `is missing. ${advice}`);
  if (typeof text !== "string") throw invalid(kind, path, "type", `is not a string. ${advice}`);
}

function invalid(kind: MarkedContent["kind"], path: string, rule: InputRule, message: string): InputValidationError {
  return new InputValidationError(OPERATIONS[kind], [{ path, rule, message }]);
}

/** The result of matching a text: the `same` content, `other` content, or no valid marker. */
export type MarkerMatch = "same" | "other" | undefined;

/**
 * Finds the token's marker in a text. Only the last marker of a text counts, because those above it are quotes.
 *
 * A marker counts only if its digest matches the text's own content, because markers can be copied or forged.
 *
 * @param readOwn - Returns the content that the text identifies, from the lines above the marker.
 */
export function matchMarker(
  body: string | undefined,
  marker: IdempotencyMarker,
  readOwn: (textAbove: string) => string,
): MarkerMatch {
  const lines = body?.split(/\r\n?|\n/) ?? [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const [, kind, token, digest] = LINE.exec(lines[index]?.trim() ?? "") ?? [];
    if (kind !== marker.kind) continue;
    if (token !== marker.token) return undefined;
    const content = readOwn(lines.slice(0, index).join("\n"));
    if (digest === marker.digest) return isAlike(content, marker.content) ? "same" : undefined;
    return digest === digestContent({ ...marker, content }) ? "other" : undefined;
  }
  return undefined;
}

const LINE = /^\[(\w+) ref: (\S+)\/([0-9a-f]{20})\]$/;

/**
 * HTML entities, and characters that the service may change, drop or replace: spaces, controls, punctuation, accents, symbols
 * and emoji. Lone surrogates are left where a text was cut.
 */
const NORMALIZED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern matches control characters
  /&#?\w+;|[\s\u0000-/:-@[-`{-\u00bf\u2000-\u2bff\u3000-\u303f\ud800-\udfff\ufffd]|[\u0300-\u036f\ufe00-\ufe0f]/g;

/** Returns whether two texts differ only by normalization, or by truncation of at most a quarter. */
export function isAlike(one = "", other = ""): boolean {
  const [shorter = "", longer = ""] = [one, other]
    .map((text) => text.normalize("NFKD").replace(NORMALIZED, ""))
    .sort((first, second) => first.length - second.length);
  return longer.startsWith(shorter) && shorter.length * 4 >= longer.length * 3;
}
