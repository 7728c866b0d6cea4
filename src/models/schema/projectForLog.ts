import type { $SchemaRef } from "@smithy/types";
import { resolveSchema } from "./resolveSchema.js";
import { ERROR, LIST, STRUCTURE } from "./shapes.js";

/**
 * What a logger may show of `data`: of structures, the members that the schema knows and that are not null. Lists are
 * copies, so that a logger that hides what is in one changes nothing of the call.
 */
export function projectForLog(ref: $SchemaRef, data: unknown): unknown {
  if (data === null || typeof data !== "object") return data;
  const schema = resolveSchema(ref);
  if (typeof schema === "number") return Array.isArray(data) ? data.slice() : data;
  if (schema[0] === LIST) return Array.isArray(data) ? data.map((item) => projectForLog(schema[4], item)) : data;
  if (schema[0] !== STRUCTURE && schema[0] !== ERROR) return data;

  const [, , , , names, members] = schema;
  const shown: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const value = (data as Record<string, unknown>)[name];
    if (value != null) shown[name] = projectForLog(members[index] as $SchemaRef, value);
  });
  return shown;
}
