import type { LocalSupportOptions, OperationName } from "../../../src/local/index.js";
import type { LocalStage } from "../../support/localStage.js";

type Input = object | ((stage: LocalStage) => Promise<object>);

/** One request to a local service, and how it ends. */
export interface LocalRow {
  readonly title: string;
  readonly operation: OperationName;
  /** The service that the row needs. */
  readonly options?: LocalSupportOptions | undefined;
  /** The request, or what comes before it and then the request. */
  readonly input: Input;
  /** What the answer matches, or the name of the error and what its message contains. */
  readonly ends: { readonly output: object } | { readonly error: string; readonly says: string };
}

/** A request that is answered. */
export function answers(
  operation: OperationName,
  title: string,
  input: Input,
  output: object,
  options?: LocalSupportOptions,
): LocalRow {
  return { operation, title: `${operation} ${title}`, input, ends: { output }, options };
}

/** A request that is refused. */
export function refuses(
  operation: OperationName,
  title: string,
  input: Input,
  [error, says]: readonly [error: string, says: string],
  options?: LocalSupportOptions,
): LocalRow {
  return { operation, title: `${operation} refuses ${title} with ${error}`, input, ends: { error, says }, options };
}

/** A member that breaks a constraint, as the service words it. */
export function invalid(member: string, rule: string): readonly [error: string, says: string] {
  return ["ValidationException", `at '${member}' failed to satisfy constraint: ${rule}`];
}

export function atMost(what: "length" | "value", limit: number): string {
  return `Member must have ${what} less than or equal to ${limit}`;
}

export function atLeast(what: "length" | "value", limit: number): string {
  return `Member must have ${what} greater than or equal to ${limit}`;
}

export const REQUIRED = "Member must not be null";
