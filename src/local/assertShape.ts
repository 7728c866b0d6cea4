import { LocalSupportError } from "./LocalSupportError.js";

/** The rule for a value that a program passes. */
export interface Rule {
  /** What to pass instead, as a message says it. */
  readonly hint: string;
  /** Whether it is required. */
  readonly isRequired?: true;
  readonly holds: (value: unknown) => boolean;
}

export type Shape = Readonly<Record<string, Rule>>;

export const TEXT: Rule = { hint: "a text", holds: (value) => typeof value === "string" };
export const FILLED: Rule = {
  hint: "a text that is not empty",
  holds: (value) => typeof value === "string" && value.trim() !== "",
};
export const FUNCTION: Rule = { hint: "a function", holds: (value) => typeof value === "function" };
export const TRUTH: Rule = { hint: "true or false", holds: (value) => typeof value === "boolean" };
export const NOT_NEGATIVE: Rule = {
  hint: "a number that is not negative",
  holds: (value) => Number.isFinite(value) && Number(value) >= 0,
};
export const OBJECT: Rule = { hint: "an object", holds: isObject };

export function numberFrom(min: number, max: number): Rule {
  return {
    hint: `a number from ${min} to ${max}`,
    holds: (value) => typeof value === "number" && value >= min && value <= max,
  };
}

export function listOf(plural: string, holds: (value: unknown) => boolean): Rule {
  return { hint: `a list of ${plural}`, holds: (value) => Array.isArray(value) && value.every(holds) };
}

export function required(expectation: Rule): Rule {
  return { ...expectation, isRequired: true };
}

/** Whether all members of an object match their rules. */
export function matches(value: unknown, expectations: Shape): boolean {
  return isObject(value) && misfit(value, expectations) === undefined;
}

/** Throws when a value is not an object. */
export function assertObject(failure: string, given: Readonly<Record<string, unknown>>): void {
  const expectations = Object.keys(given).map((name) => [name, required(OBJECT)]);
  assertShape(failure, given, Object.fromEntries(expectations));
}

/** Throws when a member breaks its rule. `failure` is the start of the message. */
export function assertShape(failure: string, given: object, expectations: Shape): void {
  const members = given as Readonly<Record<string, unknown>>;
  const name = misfit(members, expectations);
  if (name === undefined) return;
  throw new LocalSupportError(
    "OPTION_INVALID",
    `${failure}: ${name} is ${describeValue(members[name])}. Give ${expectations[name]?.hint}.`,
  );
}

/** A value as a message shows it: strings have quotes. */
export function describeValue(value: unknown): string {
  if (!Array.isArray(value)) return describeOne(value);
  const shown = value.slice(0, 3).map(describeOne);
  return `[${[...shown, ...(value.length > 3 ? ["..."] : [])].join(", ")}]`;
}

function describeOne(value: unknown): string {
  if (typeof value === "string") return `'${value}'`;
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? "a list" : "an object";
}

function misfit(given: Readonly<Record<string, unknown>>, expectations: Shape): string | undefined {
  for (const [name, { isRequired, holds }] of Object.entries(expectations)) {
    const value = given[name];
    if (value === undefined ? isRequired : !holds(value)) return name;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
