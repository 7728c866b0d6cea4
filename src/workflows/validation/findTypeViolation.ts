import type { InputViolation } from "../../errors/InputValidationError.js";
import type { resolveSchema } from "../../models/schema/resolveSchema.js";
import { BLOB, BOOLEAN, LIST, NUMBER, STRING, STRING_LIST, STRUCTURE } from "../../models/schema/shapes.js";
import { isObject } from "../core/options.js";
import { found } from "./findBrokenRules.js";

interface Kind {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const ARRAY: Kind = { expected: "an array", accepts: Array.isArray };
const KINDS: ReadonlyMap<number, Kind> = new Map<number, Kind>([
  [STRING, { expected: "a string", accepts: (value) => typeof value === "string" }],
  [NUMBER, { expected: "a whole number", accepts: (value) => Number.isSafeInteger(value) }],
  [BOOLEAN, { expected: "a boolean", accepts: (value) => typeof value === "boolean" }],
  [
    BLOB,
    {
      expected: "a Uint8Array, such as the result of `new TextEncoder().encode(text)`",
      accepts: (value) => value instanceof Uint8Array,
    },
  ],
  [STRING_LIST, ARRAY],
]);
const OBJECT: Kind = { expected: "an object", accepts: isObject };

/** The output of `toString("base64")` and of data URLs. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const DATA_URL = /^data:[^,]*;base64,/;
/** Shorter words are often valid base64, such as `text`. */
const MIN_BASE64_LENGTH = 16;

/** Returns the violation of a value whose type differs from its schema. */
export function findTypeViolation(
  schema: ReturnType<typeof resolveSchema>,
  value: unknown,
  path: string,
): InputViolation | undefined {
  if (schema === BLOB && typeof value === "string" && isBase64(value)) {
    const advice = 'Decode it with `Buffer.from(data, "base64")`. The client encodes the bytes.';
    return found(path, "base64", `is base64 instead of bytes, and would be encoded twice. ${advice}`);
  }
  const kind = findKind(schema);
  if (!kind || kind.accepts(value)) return undefined;
  return found(path, "type", `must be ${kind.expected}, but is ${nameType(value)}.`);
}

function isBase64(text: string): boolean {
  if (DATA_URL.test(text)) return true;
  const isLikely = text.length >= MIN_BASE64_LENGTH || text.endsWith("=");
  return isLikely && BASE64.test(text.replace(/\r?\n/g, ""));
}

function findKind(schema: ReturnType<typeof resolveSchema>): Kind | undefined {
  if (typeof schema === "number") return KINDS.get(schema);
  if (schema[0] === LIST) return ARRAY;
  return schema[0] === STRUCTURE ? OBJECT : undefined;
}

function nameType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") return Number.isInteger(value) ? "a number" : `the number ${value}`;
  if (typeof value === "object") return "an object";
  return value === undefined ? "undefined" : `a ${typeof value}`;
}
