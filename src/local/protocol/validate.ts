import type { $SchemaRef, StaticStructureSchema } from "@smithy/types";
import { type Constraint, constraints } from "../../models/constraints.js";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { LIST, STRUCTURE } from "../../models/schema/shapes.js";
import type { Members } from "./deserialize.js";
import { ServiceError } from "./ServiceError.js";

const MAX_QUOTED_CHARACTERS = 10_000;
// More violations could exceed the size of a response.
const MAX_VIOLATIONS = 100;

/** Throws for an input that breaks constraints. The error lists all violations. */
export function validate(schema: StaticStructureSchema, input: Members): void {
  const violations: string[] = [];
  for (const each of findViolations(schema, input, "")) {
    violations.push(each);
    if (violations.length === MAX_VIOLATIONS) break;
  }
  if (violations.length === 0) return;
  const count = `${violations.length} validation error${violations.length === 1 ? "" : "s"} detected`;
  throw new ServiceError("ValidationException", `${count}: ${violations.join("; ")}`);
}

function* findViolations(schema: StaticStructureSchema, input: Members, prefix: string): Iterable<string> {
  for (const [index, name] of schema[4].entries()) {
    const path = prefix + name;
    const value = input[name];
    if (value === undefined) {
      const isRequired = index < (schema[6] ?? 0);
      if (isRequired) yield violation("null", path, "Member must not be null");
      continue;
    }
    const constraint = constraints.get(name);
    if (constraint) for (const rule of broken(constraint, value)) yield violation(quote(value), path, rule);
    if (typeof value === "object") yield* findInside(schema[5][index] ?? 0, value, path);
  }
}

/** Validates the elements of a list. Like the service, counts them from 1. */
function* findInside(ref: $SchemaRef, value: unknown, path: string): Iterable<string> {
  const schema = resolveSchema(ref);
  if (typeof schema === "number") return;
  if (schema[0] === STRUCTURE) yield* findViolations(schema as StaticStructureSchema, value as Members, `${path}.`);
  if (schema[0] !== LIST) return;
  const element = schema[4] as $SchemaRef;
  for (const [index, each] of (value as unknown[]).entries()) {
    yield* findInside(element, each, `${path}.${index + 1}.member`);
  }
}

function violation(value: string, name: string, rule: string): string {
  return `Value ${value} at '${name}' failed to satisfy constraint: ${rule}`;
}

function broken({ length, value: range, pattern, element }: Constraint, value: unknown): string[] {
  const rules = [
    ...(length ? outside(length, lengthOf(value), "length") : []),
    ...(range ? outside(range, Number(value), "value") : []),
  ];
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(String(value))) {
    rules.push(`Member must satisfy regular expression pattern: ${pattern}`);
  }
  if (element && Array.isArray(value) && value.some((each) => broken(element, each).length > 0)) {
    rules.push(`Member must satisfy constraint: [${describe(element).join(", ")}]`);
  }
  return rules;
}

function outside([min, max]: readonly [number, number], measure: number, what: string): string[] {
  if (measure > max) return [`Member must have ${what} less than or equal to ${max}`];
  if (measure < min) return [`Member must have ${what} greater than or equal to ${min}`];
  return [];
}

function describe({ length, pattern }: Constraint): string[] {
  const rules: string[] = [];
  if (length) rules.push(`Member must have length less than or equal to ${length[1]}`);
  if (length) rules.push(`Member must have length greater than or equal to ${length[0]}`);
  if (pattern) rules.push(`Member must satisfy regular expression pattern: ${pattern}`);
  return rules;
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  let characters = 0;
  for (const _ of String(value)) characters++;
  return characters;
}

function quote(value: unknown): string {
  const text = Array.isArray(value) ? `[${value.join(", ")}]` : String(value);
  return `'${text.length > MAX_QUOTED_CHARACTERS ? `${text.slice(0, MAX_QUOTED_CHARACTERS)}...` : text}'`;
}
