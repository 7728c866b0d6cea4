import type { $SchemaRef, StaticListSchema, StaticStructureSchema } from "@smithy/types";
import type { InputViolation } from "../../errors/InputValidationError.js";
import { nearestName } from "../../errors/nearestName.js";
import { constraints } from "../../models/constraints.js";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import { LIST, STRING, STRING_LIST, STRUCTURE } from "../../models/schema/shapes.js";
import { findBrokenRules, found } from "./findBrokenRules.js";
import { findCrossViolations } from "./findCrossViolations.js";
import { findTypeViolation } from "./findTypeViolation.js";

type Members = Readonly<Record<string, unknown>>;

/** Yields every violation of an input, in the order of the schema. */
export function* findViolations(schema: StaticStructureSchema, input: Members): Iterable<InputViolation> {
  yield* findInStructure(schema, input, "");
  yield* findCrossViolations(schema[2], input);
}

function* findInStructure(schema: StaticStructureSchema, value: Members, prefix: string): Iterable<InputViolation> {
  const [, , , , names, members, requiredCount = 0] = schema;
  for (const [index, name] of names.entries()) {
    const path = prefix + name;
    const member = value[name];
    if (member !== undefined && member !== null) yield* findInMember(members[index] ?? STRING, member, path, name);
    else if (index < requiredCount) yield found(path, "required", "is missing. The operation requires it.");
  }
  for (const name of Object.keys(value)) {
    if (names.includes(name) || value[name] === undefined || value[name] === null) continue;
    const nearest = nearestName(name, names);
    const advice = nearest === undefined ? "Fix its name, or remove it." : `Did you mean \`${nearest}\`?`;
    yield found(prefix + name, "unknown", `is not a member of this operation. ${advice}`);
  }
}

function* findInMember(ref: $SchemaRef, value: unknown, path: string, name: string): Iterable<InputViolation> {
  const schema = resolveSchema(ref);
  const wrongType = findTypeViolation(schema, value, path);
  if (wrongType) {
    yield wrongType;
    return;
  }
  const constraint = constraints.get(name);
  if (constraint) yield* findBrokenRules(constraint, value, path);
  if (typeof schema === "object" && schema[0] === STRUCTURE) {
    yield* findInStructure(schema as StaticStructureSchema, value as Members, `${path}.`);
  }
  if (!Array.isArray(value)) return;

  const [member, isSparse] = readList(schema);
  for (const [index, element] of value.entries()) {
    if (isSparse && element === null) continue;
    const elementPath = `${path}[${index}]`;
    yield* findInMember(member, element, elementPath, "");
    const isRightType = findTypeViolation(resolveSchema(member), element, elementPath) === undefined;
    if (constraint?.element && isRightType) yield* findBrokenRules(constraint.element, element, elementPath);
  }
}

function readList(schema: ReturnType<typeof resolveSchema>): [member: $SchemaRef, isSparse: boolean] {
  if (typeof schema === "number" || schema[0] !== LIST) return [schema === STRING_LIST ? STRING : schema, false];
  const [, , , traits, member] = schema as StaticListSchema;
  return [member, typeof traits === "object" && traits.sparse === 1];
}
