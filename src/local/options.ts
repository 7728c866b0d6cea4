import { nearestName } from "../errors/nearestName.js";
import { OptionError } from "../errors/OptionError.js";

/** A rule for a value. */
export interface Rule {
  /** What the value must be, for messages: "`plan` must be {hint}". */
  readonly hint: string;
  readonly isRequired?: true;
  readonly holds: (value: unknown) => boolean;
  /** The rules for the members of an object. */
  readonly members?: Shape;
}

export type Shape = Readonly<Record<string, Rule>>;

export const ANYTHING: Rule = { hint: "anything", holds: () => true };
export const TEXT: Rule = { hint: "a string", holds: (value) => typeof value === "string" };
export const NON_EMPTY_TEXT: Rule = {
  hint: "a non-empty string",
  holds: (value) => typeof value === "string" && value.trim() !== "",
};
export const FUNCTION: Rule = { hint: "a function", holds: (value) => typeof value === "function" };
export const FLAG: Rule = { hint: "true or false", holds: (value) => typeof value === "boolean" };
export const NOT_NEGATIVE: Rule = {
  hint: "a number of at least 0",
  holds: (value) => Number.isFinite(value) && Number(value) >= 0,
};

export function numberFrom(min: number, max = Infinity): Rule {
  const range = max === Infinity ? `of at least ${min}` : `from ${min} to ${max}`;
  return {
    hint: min === -Infinity ? "a number" : `a number ${range}`,
    holds: (value) => typeof value === "number" && value >= min && value <= max,
  };
}

export function objectOf(members: Shape): Rule {
  return { hint: "an object", holds: isObject, members };
}

export function listOf(plural: string, holds: (value: unknown) => boolean): Rule {
  return { hint: `an array of ${plural}`, holds: (value) => Array.isArray(value) && value.every(holds) };
}

export function required(rule: Rule): Rule {
  return { ...rule, isRequired: true };
}

/** Returns whether all members of an object match their rules. */
export function matches(value: unknown, shape: Shape): boolean {
  return isObject(value) && Object.entries(shape).every(([name, rule]) => isValid(value[name], rule));
}

/**
 * Throws for unknown options, and for options that break their rules.
 *
 * @param path - The prefix of option names in messages, such as `attachments.`.
 * @param noun - What messages call an unknown name: `member` for data.
 */
export function assertOptions(options: unknown, shape: Shape, path = "", noun: "option" | "member" = "option"): void {
  const slot = path === "" ? "options" : path.replace(/\.$/, "");
  if (!isObject(options)) throw invalidOption(slot, "an object", options);
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(shape, name));
  if (unknown !== undefined) {
    const known = Object.keys(shape);
    const message = `Unknown ${noun} \`${path}${unknown}\`. ${suggest(unknown, known)}`;
    const suggestion = nearestName(unknown, known);
    throw new OptionError("OPTION_UNKNOWN", message, { option: `${path}${unknown}`, suggestion });
  }
  for (const [name, rule] of Object.entries(shape)) {
    const value = options[name];
    if (!isValid(value, rule)) throw invalidOption(`${path}${name}`, rule.hint, value);
    if (rule.members && value !== undefined) assertOptions(value, rule.members, `${path}${name}.`, noun);
  }
}

export function assertValue(name: string, value: unknown, rule: Rule): void {
  if (!rule.holds(value)) throw invalidOption(name, rule.hint, value);
}

export function invalidOption(option: string, hint: string, value: unknown): OptionError {
  return new OptionError("OPTION_INVALID", `\`${option}\` must be ${hint}; got ${describeValue(value)}.`, { option });
}

/** Returns the error for a value that is not one of the known names. */
export function unknownName(option: string, fact: string, value: unknown, known: readonly string[]): OptionError {
  const suggestion = nearestName(String(value), known);
  return new OptionError("OPTION_INVALID", `${fact}. ${suggest(String(value), known)}`, { option, suggestion });
}

/** Suggests the nearest known name, or lists all of them. */
export function suggest(typo: string, known: readonly string[]): string {
  const nearest = nearestName(typo, known);
  const list = known.join(", ");
  if (nearest === undefined) return `Use ${list}.`;
  return known.length > MAX_LISTED ? `Did you mean \`${nearest}\`?` : `Did you mean \`${nearest}\`? Use ${list}.`;
}

const MAX_LISTED = 24;
const MAX_SHOWN_LENGTH = 80;

/** Formats a value for messages: strings are truncated and in backticks. */
export function describeValue(value: unknown): string {
  if (!Array.isArray(value)) return describeOne(value);
  const shown = value.slice(0, 3).map(describeOne);
  return `[${[...shown, ...(value.length > 3 ? ["..."] : [])].join(", ")}]`;
}

function describeOne(value: unknown): string {
  if (value === "") return "an empty string";
  if (typeof value === "string") {
    const text = value.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
    return `\`${text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text}\``;
  }
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? "an array" : "an object";
}

function isValid(value: unknown, { isRequired, holds }: Rule): boolean {
  return value === undefined ? !isRequired : holds(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
