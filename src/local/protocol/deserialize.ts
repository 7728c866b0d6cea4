import type { $SchemaRef, StaticListSchema, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { BLOB, BOOLEAN, LIST, NUMBER, STRING, STRING_LIST } from "../../models/schema/shapes.js";
import type { Bytes } from "../bytes.js";
import { decodeBase64 } from "./base64.js";
import { ServiceError } from "./ServiceError.js";

export type Members = Readonly<Record<string, unknown>>;

/** Parses an input. Drops null members, and members that are not in the schema. */
export function deserialize(schema: StaticStructureSchema, body: Bytes): Members {
  return body.length === 0 ? {} : readStructure(schema, parseJson(body));
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function parseJson(body: Bytes): unknown {
  try {
    return JSON.parse(decoder.decode(body));
  } catch {
    throw new ServiceError("SerializationException", "Unable to parse request body as JSON");
  }
}

const SIMPLE: ReadonlyMap<number, { name: string; is: (value: unknown) => boolean }> = new Map([
  [STRING, { name: "String", is: (value: unknown) => typeof value === "string" }],
  [NUMBER, { name: "Integer", is: Number.isSafeInteger }],
  [BOOLEAN, { name: "Boolean", is: (value: unknown) => typeof value === "boolean" }],
]);

function read(ref: $SchemaRef, value: unknown): unknown {
  const schema = resolveSchema(ref);
  if (schema === STRING_LIST) return readList(STRING, false, value);
  if (schema === BLOB) return readBlob(value);
  if (typeof schema === "number") return readSimple(schema, value);
  if (schema[0] === LIST) return readList(schema[4], isSparse(schema as StaticListSchema), value);
  return readStructure(schema as StaticStructureSchema, value);
}

function readStructure(schema: StaticStructureSchema, value: unknown): Members {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw cannotConvert(value, "Structure");
  const object = value as Members;
  const members: Record<string, unknown> = {};
  schema[4].forEach((name, index) => {
    const member = schema[5][index];
    const content = object[name];
    if (member !== undefined && content !== undefined && content !== null) members[name] = read(member, content);
  });
  return members;
}

function readList(member: $SchemaRef, sparse: boolean, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw cannotConvert(value, "List");
  const kept = sparse ? value : value.filter((each) => each !== null);
  return kept.map((each) => (each === null ? null : read(member, each)));
}

function readSimple(schema: number, value: unknown): unknown {
  const simple = SIMPLE.get(schema);
  if (!simple) throw new TypeError(`Unsupported simple shape ${schema}.`);
  if (!simple.is(value)) throw cannotConvert(value, simple.name);
  return value;
}

function readBlob(value: unknown): Bytes {
  if (typeof value !== "string") throw cannotConvert(value, "Blob");
  const bytes = decodeBase64(value);
  if (!bytes)
    throw new ServiceError("SerializationException", "STRING_VALUE cannot be converted to Blob: invalid Base64");
  return bytes;
}

function isSparse(schema: StaticListSchema): boolean {
  return typeof schema[3] === "object" && schema[3].sparse === 1;
}

function cannotConvert(value: unknown, target: string): ServiceError {
  return new ServiceError("SerializationException", `${tokenName(value)} cannot be converted to ${target}`);
}

function tokenName(value: unknown): string {
  if (value === null) return "NULL_VALUE";
  if (Array.isArray(value)) return "START_ARRAY";
  if (typeof value === "object") return "START_OBJECT";
  if (typeof value === "number" && !Number.isInteger(value)) return "DECIMAL_VALUE";
  return `${typeof value}_VALUE`.toUpperCase();
}
