import type { $SchemaRef } from "@smithy/types";
import { resolveSchema } from "./resolveSchema.js";
import { ERROR, LIST, STRUCTURE } from "./shapes.js";

/** What a logger may show of `data`: of structures, the members that the schema knows and that are not null. */
export function projectForLog(ref: $SchemaRef, data: unknown): unknown {
  if (data === null || typeof data !== "object") return data;
  const schema = resolveSchema(ref);
  if (typeof schema === "number") return data;
  if (schema[0] === LIST) return Array.isArray(data) ? data.map((item) => projectForLog(schema[4], item)) : data;
  if (schema[0] !== STRUCTURE && schema[0] !== ERROR) return data;

  const [, , , , names, refs] = schema;
  const source = data as Record<string, unknown>;
  const shown: Record<string, unknown> = {};
  for (const [index, name] of names.entries()) {
    const member = refs[index];
    const value = source[name];
    if (member !== undefined && value !== null && value !== undefined) shown[name] = projectForLog(member, value);
  }
  return shown;
}
