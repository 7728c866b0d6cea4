import type { $SchemaRef, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../schema/resolveSchema.js";
import { decodeBase64 } from "./decodeBase64.js";

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
  const isWorthwhile = bytes.byteLength >= MIN_BYTES && typeof Buffer === "function";
  if (!isWorthwhile || !(resolveSchema(schema) as StaticStructureSchema)[4].includes("attachment")) return undefined;
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
