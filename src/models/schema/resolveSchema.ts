import type { $SchemaRef, StaticSchema } from "@smithy/types";

/**
 * Returns the schema behind a reference, unwrapping thunks and `[reference, traits]` pairs.
 *
 * The result is the number of a simple shape, or a static schema.
 */
export function resolveSchema(ref: $SchemaRef): StaticSchema | number {
  let current: unknown = ref;
  while (typeof current !== "number") {
    if (typeof current === "function") current = current();
    else if (Array.isArray(current) && current.length === 2) current = current[0];
    else return current as StaticSchema;
  }
  return current;
}
