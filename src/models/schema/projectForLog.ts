import type { $SchemaRef } from "@smithy/types";
import { resolveSchema } from "./resolveSchema.js";
import { ERROR, LIST, STRUCTURE } from "./shapes.js";

/**
 * Returns the part of `data` that may be logged: the non-null members that the schema declares, without
 * presigned links.
 *
 * Lists are copied, so that a logger that redacts items does not change the call.
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
    if (value == null) return;
    const isSecret = SECRET_MEMBERS.includes(`${schema[2]}.${name}`);
    shown[name] = isSecret ? REDACTED : projectForLog(members[index] as $SchemaRef, value);
  });
  return shown;
}

/** Presigned links work without credentials. */
const SECRET_MEMBERS: readonly string[] = ["UploadUrl.url", "DownloadUrl.url"];

/** Smithy's placeholder for redacted values. */
const REDACTED = "***SensitiveInformation***";
