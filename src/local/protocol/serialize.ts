import type { $SchemaRef, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { BLOB, STRUCTURE } from "../../models/schema/shapes.js";
import type { Bytes } from "../bytes.js";
import { encodeBase64 } from "./base64.js";

const encoder = new TextEncoder();

/** Serializes the members of an output that are defined and in the schema. */
export function serialize(schema: StaticStructureSchema, output: object): Bytes {
  return encoder.encode(JSON.stringify(writeStructure(schema, output)));
}

function write(ref: $SchemaRef, value: unknown): unknown {
  const schema = resolveSchema(ref);
  if (schema === BLOB) return encodeBase64(value as Uint8Array);
  if (typeof schema === "number") return value;
  if (schema[0] === STRUCTURE) return writeStructure(schema as StaticStructureSchema, value as object);
  return (value as unknown[]).map((each) => write(schema[4] as $SchemaRef, each));
}

function writeStructure(schema: StaticStructureSchema, value: object): object {
  const object = value as Readonly<Record<string, unknown>>;
  const members: Record<string, unknown> = {};
  schema[4].forEach((name, index) => {
    const member = schema[5][index];
    const content = object[name];
    if (member !== undefined && content !== undefined) members[name] = write(member, content);
  });
  return members;
}
