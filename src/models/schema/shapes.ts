import type {
  $SchemaRef,
  StaticErrorSchema,
  StaticListSchema,
  StaticOperationSchema,
  StaticStructureSchema,
} from "@smithy/types";

/** The Smithy namespace of every shape of the service. */
export const NAMESPACE = "com.amazonaws.support";

/** The numbers by which Smithy's static schemas name the simple shapes (`@smithy/core/schema`, sentinels). */
export const STRING = 0;
export const NUMBER = 1;
export const BOOLEAN = 2;
export const DOCUMENT = 15;
export const BLOB = 21;
export const STRING_LIST = 64 | STRING;

/** The first element of a static schema: what kind of shape it describes. */
export const LIST = 1;
export const STRUCTURE = 3;
export const ERROR = -3;
export const OPERATION = 9;

type Members = Readonly<Record<string, $SchemaRef>>;
type Thunk<Schema> = () => Schema;

/** Marks a member whose list has traits of its own, the way Smithy writes it. */
// @__NO_SIDE_EFFECTS__
export function withTraits(list: Thunk<StaticListSchema> | Thunk<StaticStructureSchema>): [typeof list, 0] {
  return [list, 0];
}

/** A structure: its required members first, as on the service's own pages. */
// @__NO_SIDE_EFFECTS__
export function structure(name: string, required: Members, optional: Members = {}): StaticStructureSchema {
  const members = { ...required, ...optional };
  const schema: StaticStructureSchema = [STRUCTURE, NAMESPACE, name, 0, Object.keys(members), Object.values(members)];
  const requiredCount = Object.keys(required).length;
  if (requiredCount > 0) schema.push(requiredCount);
  return schema;
}

/** A list; `sparse` when its nulls carry meaning. */
// @__NO_SIDE_EFFECTS__
export function list(name: string, member: $SchemaRef, traits: { sparse?: 1 } | 0 = 0): StaticListSchema {
  return [LIST, NAMESPACE, name, traits, member];
}

/** An error that the service declares, the client at fault unless the traits say otherwise. */
// @__NO_SIDE_EFFECTS__
export function error(
  name: string,
  traits: { error: "client" | "server"; [trait: string]: unknown } | 0 = { error: "client" },
  members: Members = { message: STRING },
  namespace: string = NAMESPACE,
): StaticErrorSchema {
  return [ERROR, namespace, name, traits, Object.keys(members), Object.values(members)];
}

/** An operation: its name, what goes in and what comes out. */
// @__NO_SIDE_EFFECTS__
export function operation(
  name: string,
  input: Thunk<StaticStructureSchema>,
  output: Thunk<StaticStructureSchema>,
): StaticOperationSchema {
  return [OPERATION, NAMESPACE, name, 0, input, output];
}
