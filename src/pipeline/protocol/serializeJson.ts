import type { $SchemaRef, Encoder, StaticListSchema, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { BLOB, DOCUMENT, LIST, STRING_LIST, STRUCTURE } from "../../models/schema/shapes.js";
import { isBytes } from "../../platform/isBytes.js";
import { JsonWriter } from "./JsonWriter.js";

type Members = Readonly<Record<string, unknown>>;
type Schema = ReturnType<typeof resolveSchema>;

/** A decimal of any size, as in `NumericValue` of `@smithy/core/serde`. */
const DECIMAL = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Serializes a value as JSON with its schema.
 *
 * Does not validate. Values that do not match the schema produce the same bytes as in the official client.
 *
 * @param encodeText - Encodes a blob given as a string as base64.
 */
export function serializeJson(schema: $SchemaRef, value: unknown, encodeText: Encoder): string | Uint8Array {
  const out = new JsonWriter(encodeText);
  writeValue(out, schema, value);
  return out.toBody();
}

function writeValue(out: JsonWriter, ref: $SchemaRef, value: unknown): void {
  if (value == null) return out.write("null");
  const schema = resolveSchema(ref);
  if (typeof value === "object") return writeObject(out, schema, value);
  if (typeof value === "string") return writeString(out, schema, value);
  if (typeof value === "number") return out.write(Number.isFinite(value) ? String(value) : `"${value}"`);
  out.writeBytes(String(value));
}

function writeString(out: JsonWriter, schema: Schema, value: string): void {
  if (schema === BLOB) return out.writeBytes(`"${out.encodeText(value)}"`);
  out.write(JSON.stringify(value));
}

function writeObject(out: JsonWriter, schema: Schema, value: object): void {
  if (schema === DOCUMENT) return writeDocument(out, value);
  if (schema === STRING_LIST && Array.isArray(value)) return writeStrings(out, value, false);
  if (typeof schema !== "number") {
    if (schema[0] === STRUCTURE) return writeStructure(out, schema as StaticStructureSchema, value as Members);
    if (schema[0] === LIST && Array.isArray(value)) return writeList(out, schema as StaticListSchema, value);
  }
  if (schema === BLOB && isBytes(value)) return out.writeBlob(value);
  out.writeBytes(isDecimal(value) ? value.string : JSON.stringify(value));
}

function writeStructure(out: JsonWriter, [, , , , names, members]: StaticStructureSchema, value: Members): void {
  let separator = "{";
  names.forEach((name, index) => {
    const member = value[name];
    if (member == null) return;
    out.write(`${separator}"${name}":`);
    writeValue(out, members[index] as $SchemaRef, member);
    separator = ",";
  });
  // A structure with a `__type` preserves unknown members.
  if (typeof value.__type === "string") {
    for (const name in value) {
      if (names.includes(name) && value[name] != null) continue;
      out.write(separator);
      out.writeBytes(`"${name}":`);
      writeValue(out, DOCUMENT, value[name]);
      separator = ",";
    }
  }
  out.write(separator === "{" ? "{}" : "}");
}

function writeList(out: JsonWriter, [, , , traits, member]: StaticListSchema, values: readonly unknown[]): void {
  const isSparse = typeof traits === "object" && Boolean(traits.sparse);
  if (typeof resolveSchema(member) === "number") return writeStrings(out, values, isSparse);
  const kept = values.filter((value) => isSparse || value != null);
  writeItems(out, member, kept);
}

function writeStrings(out: JsonWriter, values: readonly unknown[], isSparse: boolean): void {
  const kept = isSparse ? values : values.filter((value) => value != null);
  out.write(JSON.stringify(kept.map((value) => (isSpecialNumber(value) ? String(value) : value))));
}

function writeItems(out: JsonWriter, member: $SchemaRef, values: readonly unknown[]): void {
  out.write("[");
  values.forEach((value, index) => {
    if (index > 0) out.write(",");
    writeValue(out, member, value);
  });
  out.write("]");
}

function writeDocument(out: JsonWriter, value: object): void {
  if (Array.isArray(value)) {
    const kept = value.filter((item) => item !== undefined);
    return writeItems(out, DOCUMENT, kept);
  }
  if (isBytes(value)) return out.writeBlob(value);
  if (value instanceof Date) return out.write(String(value.getTime() / 1000));
  if (isDecimal(value)) return out.writeBytes(value.string);
  let separator = "{";
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    out.write(`${separator}${JSON.stringify(name)}:`);
    writeValue(out, DOCUMENT, member);
    separator = ",";
  }
  out.write(separator === "{" ? "{}" : "}");
}

function isSpecialNumber(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

function isDecimal(value: object): value is { string: string } {
  const { type, string } = value as { type?: unknown; string?: unknown };
  return type === "bigDecimal" && DECIMAL.test(string as string);
}
