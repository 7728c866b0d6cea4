/*
 * Text, JSON and blobs in bytes, where there is `Buffer`. `web.ts` stands for this file elsewhere.
 */
import type { $SchemaRef, Encoder, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../schema/resolveSchema.js";
import { fromBase64 } from "../smithySerde.js";

/** Encodes bytes as base64. */
export function encodeBase64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
}

/** Parses JSON; the decoder is for where there is none of the platform's. */
export function parseBytes({ buffer, byteOffset, byteLength }: Uint8Array, _decodeText: Encoder): unknown {
  return JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString());
}

/**
 * Decodes base64, and refuses what is none in the words of the library.
 *
 * That looks at each character by a regular expression: 20 ms for 5 MB. `Buffer` passes over what is none, which the
 * length of its result tells, and takes the alphabet of URLs for good.
 */
export function decodeBase64(text: string): Uint8Array {
  if (text.length % 4 > 0 || Buffer.byteLength(text) !== text.length) return fromBase64(text);
  const bytes = Buffer.from(text, "base64");
  const paddingLength = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const isWhole = bytes.byteLength === (text.length / 4) * 3 - paddingLength;
  if (!isWhole || text.includes("-") || text.includes("_")) return fromBase64(text);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Below it is not worth while. */
const MIN_BYTES = 64 * 1024;
/** Within a string its quotes would have a backslash before them, so this is the name of a member. */
const OPENING = '"data":"';
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MARK = "\u0000";

interface Answer {
  readonly attachment?: { data?: unknown };
}

/**
 * Parses the one answer that holds a blob, an attachment, with the blob taken out of the bytes and decoded before:
 * 5 MB in 4 ms instead of 14.
 *
 * @returns The answer with the blob in it, or `undefined` where it is to be read in the ordinary way: it is small, the
 *   blob is not where it belongs, or anything about it is wrong.
 */
export function parseLargeBlob(bytes: Uint8Array, schema: $SchemaRef): unknown {
  if (bytes.byteLength < MIN_BYTES || !(resolveSchema(schema) as StaticStructureSchema)[4].includes("attachment"))
    return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.indexOf(OPENING) + OPENING.length;
  const end = buffer.indexOf(QUOTE, start);
  if (start < OPENING.length || end < 0) return undefined;
  const base64 = buffer.subarray(start, end);
  if (base64.includes(BACKSLASH)) return undefined;
  try {
    const rest = `${buffer.toString("utf8", 0, start)}\\u0000${buffer.toString("utf8", end)}`;
    const answer: Answer | null = JSON.parse(rest);
    if (answer?.attachment?.data !== MARK) return undefined;
    answer.attachment.data = decodeBase64(base64.toString("latin1"));
    return answer;
  } catch {
    return undefined;
  }
}
