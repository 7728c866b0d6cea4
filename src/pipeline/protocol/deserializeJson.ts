import type { $SchemaRef, StaticListSchema, StaticStructureSchema } from "@smithy/types";
import { fromBase64 } from "#platform";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { BLOB, LIST, NUMBER } from "../../models/schema/shapes.js";
import { writeKey } from "../../platform/smithy/serde.js";

type Members = Readonly<Record<string, unknown>>;

const SPECIAL_NUMBER = /^(NaN|-?Infinity)$/;

/**
 * Deserializes parsed JSON with its schema.
 *
 * Drops unknown members, and nulls in structures. Values that do not match the schema stay unchanged.
 */
export function deserializeJson(ref: $SchemaRef, value: unknown): unknown {
  const schema = resolveSchema(ref);
  if (typeof value === "string") {
    if (schema === BLOB) return fromBase64(value);
    return schema === NUMBER && SPECIAL_NUMBER.test(value) ? Number(value) : value;
  }
  if (value === null || typeof value !== "object" || typeof schema === "number") return value;
  if (schema[0] === LIST) return Array.isArray(value) ? readList(schema as StaticListSchema, value) : value;
  return readStructure(schema as StaticStructureSchema, value as Members);
}

function readList([, , , , member]: StaticListSchema, values: readonly unknown[]): unknown[] {
  return values.map((value) => deserializeJson(member, value));
}

function readStructure([, , , , names, members]: StaticStructureSchema, value: Members): Members {
  const structure: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    const member = value[name];
    if (member != null) structure[name] = deserializeJson(members[index] as $SchemaRef, member);
  }
  // A structure with a `__type` preserves unknown members.
  if (typeof value.__type === "string") {
    for (const [name, member] of Object.entries(value)) {
      if (!(name in structure)) structure[name] = member;
    }
  }
  return structure;
}

/** Deserializes JSON without a schema. Renders a `__proto__` member harmless. */
export function deserializeDocument(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  const container = value as Record<string, unknown>;
  for (const name of Object.keys(container)) {
    if (name === "__proto__") writeKey(container);
    else container[name] = deserializeDocument(container[name]);
  }
  return container;
}
