import { OPERATIONS } from "./operations.js";

/** The names of the API's operations. */
export const OPERATION_NAMES = namesOf(OPERATIONS);

/**
 * The name of an operation, as the API spells it.
 *
 * @public
 */
export type OperationName = (typeof OPERATION_NAMES)[number];

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(table) as Name[];
}
