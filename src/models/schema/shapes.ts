import type {
  $SchemaRef,
  StaticErrorSchema,
  StaticListSchema,
  StaticOperationSchema,
  StaticStructureSchema,
} from "@smithy/types";

/** Smithy namespace of every shape of the service. */
export const NAMESPACE = "com.amazonaws.support";

/** Numbers of the simple shapes in Smithy's static schemas (`@smithy/core/schema`, sentinels). */
export const STRING = 0;
export const NUMBER = 1;
export const BOOLEAN = 2;
export const DOCUMENT = 15;
export const BLOB = 21;
export const STRING_LIST = 64 | STRING;

/** Kinds of shapes, stored as the first element of a static schema. */
export const LIST = 1;
export const STRUCTURE = 3;
export const ERROR = -3;
export const OPERATION = 9;

type Members = Readonly<Record<string, $SchemaRef>>;
type Thunk<Schema> = () => Schema;

/** Returns the `[reference, traits]` pair of a member, with no traits set, as Smithy's code generator emits it. */
// @__NO_SIDE_EFFECTS__
export function withTraits(list: Thunk<StaticListSchema> | Thunk<StaticStructureSchema>): [typeof list, 0] {
  return [list, 0];
}

/** Returns the schema of a structure. Required members come first. */
// @__NO_SIDE_EFFECTS__
export function structure(name: string, required: Members, optional: Members = {}): StaticStructureSchema {
  const members = { ...required, ...optional };
  const schema: StaticStructureSchema = [STRUCTURE, NAMESPACE, name, 0, Object.keys(members), Object.values(members)];
  const requiredCount = Object.keys(required).length;
  if (requiredCount > 0) schema.push(requiredCount);
  return schema;
}

/** Returns the schema of a list. Pass `sparse` when its nulls are significant. */
// @__NO_SIDE_EFFECTS__
export function list(name: string, member: $SchemaRef, traits: { sparse?: 1 } | 0 = 0): StaticListSchema {
  return [LIST, NAMESPACE, name, traits, member];
}

/** Returns the schema of an error. By default it is a client error with a `message`. */
// @__NO_SIDE_EFFECTS__
export function error(
  name: string,
  traits: { error: "client" | "server"; [trait: string]: unknown } | 0 = { error: "client" },
  members: Members = { message: STRING },
  namespace: string = NAMESPACE,
): StaticErrorSchema {
  return [ERROR, namespace, name, traits, Object.keys(members), Object.values(members)];
}

/** Returns the schema of an operation from its name, input and output. */
// @__NO_SIDE_EFFECTS__
export function operation(
  name: string,
  input: Thunk<StaticStructureSchema>,
  output: Thunk<StaticStructureSchema>,
): StaticOperationSchema {
  return [OPERATION, NAMESPACE, name, 0, input, output];
}
