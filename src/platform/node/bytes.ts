import type { $SchemaRef, Encoder, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { fromUtf8 } from "../smithy/serde.js";

export function toUtf8(input: Uint8Array | string): string {
  return typeof input === "string" ? input : asBuffer(input).toString();
}

/** Encodes bytes, or the UTF-8 bytes of a string, as base64. */
export function toBase64(input: Uint8Array | string): string {
  return asBuffer(typeof input === "string" ? fromUtf8(input) : input).toString("base64");
}

/** Allocates bytes with undefined content. */
export function allocate(sizeBytes: number): Buffer {
  return Buffer.allocUnsafeSlow(sizeBytes);
}

/** A multiple of three, so that the pieces join without padding. */
const PIECE_BYTES = 0x6000;
const PIECE_CHARACTERS = (PIECE_BYTES / 3) * 4;

/** Writes bytes as base64 to the start of `target`. */
export function writeBase64(bytes: Uint8Array, target: Uint8Array): void {
  const source = asBuffer(bytes);
  const sink = asBuffer(target);
  for (let start = 0; start < source.length; start += PIECE_BYTES) {
    sink.write(source.toString("base64", start, start + PIECE_BYTES), (start / 3) * 4, "latin1");
  }
}

/** Decodes base64. Throws the library's errors for anything else. */
export function fromBase64(text: string): Uint8Array {
  if (text.length % 4 > 0) throw new TypeError("Incorrect padding on base64 string.");
  const bytes = readBase64(Buffer.from(text));
  if (bytes === undefined) throw new TypeError("Invalid base64 string.");
  return bytes;
}

/**
 * Decodes base64 bytes, or returns `undefined` for anything else. `Buffer` skips invalid characters, which shows in the length
 * of its result, and accepts the URL alphabet.
 */
function readBase64(base64: Buffer): Uint8Array | undefined {
  const { length } = base64;
  if (length % 4 > 0) return undefined;
  const paddingLength = base64[length - 1] !== EQUALS ? 0 : base64[length - 2] !== EQUALS ? 1 : 2;
  const bytes = Buffer.allocUnsafeSlow((length / 4) * 3 - paddingLength);
  let end = 0;
  for (let start = 0; start < length; start += PIECE_CHARACTERS) {
    const piece = base64.toString("latin1", start, start + PIECE_CHARACTERS);
    if (piece.includes("-") || piece.includes("_")) return undefined;
    end += bytes.write(piece, end, "base64");
  }
  return end === bytes.length ? new Uint8Array(bytes.buffer) : undefined;
}

export function parseBytes(bytes: Uint8Array, _decodeText: Encoder): unknown {
  return JSON.parse(asBuffer(bytes).toString());
}

/** Returns a `Buffer` that shares the bytes. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Smaller responses use the general parser. */
const MIN_BYTES = 64 * 1024;
/** The name of the blob member. Inside a JSON string, its quotes would be escaped. */
const OPENING = '"data":"';
const QUOTE = 0x22;
const EQUALS = 0x3d;
const MARK = "\u0000";
const WRITTEN_MARK = "\\u0000";

interface Answer {
  readonly attachment?: { data?: unknown };
}

/**
 * Parses a large `DescribeAttachment` response. Decodes the blob before it parses the JSON.
 *
 * @returns The response, or `undefined` if it is small, malformed or of another operation, and needs the general parser.
 */
export function parseLargeBlob(bytes: Uint8Array, schema: $SchemaRef): unknown {
  if (bytes.byteLength < MIN_BYTES || !(resolveSchema(schema) as StaticStructureSchema)[4].includes("attachment"))
    return undefined;
  const buffer = asBuffer(bytes);
  const start = buffer.indexOf(OPENING) + OPENING.length;
  const end = buffer.indexOf(QUOTE, start);
  if (start < OPENING.length || end < 0) return undefined;
  try {
    const rest = `${buffer.toString("utf8", 0, start)}${WRITTEN_MARK}${buffer.toString("utf8", end)}`;
    const answer: Answer | null = JSON.parse(rest);
    const isOnlyMark = rest.indexOf(WRITTEN_MARK) === rest.lastIndexOf(WRITTEN_MARK);
    if (!isOnlyMark || answer?.attachment?.data !== MARK) return undefined;
    const blob = readBase64(buffer.subarray(start, end));
    answer.attachment.data = blob;
    return blob && answer;
  } catch {
    return undefined;
  }
}
