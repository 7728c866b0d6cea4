import type { StaticStructureSchema } from "@smithy/types";
import { ServiceError } from "../ServiceError.js";
import { type Constraint, constraints } from "./constraints.js";
import type { Members } from "./deserialize.js";

const MAX_QUOTED_CHARACTERS = 10_000;

/** Refuses an input that breaks a constraint, and names all that it breaks. */
export function validate(schema: StaticStructureSchema, input: Members): void {
  const violations = schema[4].flatMap((name, index) => {
    const value = input[name];
    if (value === undefined) {
      const isRequired = index < (schema[6] ?? 0);
      return isRequired ? [violation("null", name, "Member must not be null")] : [];
    }
    const constraint = constraints.get(name);
    return constraint ? broken(constraint, value).map((rule) => violation(quote(value), name, rule)) : [];
  });
  if (violations.length === 0) return;
  const count = `${violations.length} validation error${violations.length === 1 ? "" : "s"} detected`;
  throw new ServiceError("ValidationException", `${count}: ${violations.join("; ")}`);
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

function describe({ length }: Constraint): string[] {
  if (!length) return [];
  return [
    `Member must have length less than or equal to ${length[1]}`,
    `Member must have length greater than or equal to ${length[0]}`,
  ];
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
