import { SupportClientError } from "../../errors/SupportClientError.js";
import { nearestName } from "./nearestName.js";

/** The class of the error, for workflows that have one of their own. */
export type OptionErrorClass = new (code: "OPTION_INVALID", message: string) => Error;

/** Throws the error of an invalid option. */
export function invalidOption(
  option: string,
  value: unknown,
  advice: string,
  ErrorClass: OptionErrorClass = SupportClientError,
): never {
  throw new ErrorClass("OPTION_INVALID", `Failed to begin: ${option} is ${describe(value)}. Give ${advice}.`);
}

function describe(value: unknown): string {
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}

type Options = Readonly<Record<string, unknown>>;

/** Throws if an option is not a number of at least `min`, or a list of such numbers. */
export function assertNumbers(
  options: Options,
  { min, ErrorClass }: { readonly min: number; readonly ErrorClass?: OptionErrorClass },
): void {
  for (const [option, value] of Object.entries(options)) {
    if ([value].flat().every((each) => typeof each === "number" && each >= min)) continue;
    invalidOption(option, value, `a number from ${min} on, or none`, ErrorClass);
  }
}

/** Throws if an option is not one of the choices. */
export function assertChoice(option: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) invalidOption(option, `"${value}"`, `one of ${choices.join(", ")}, or leave it out`);
}

/** Throws if an option is neither a function nor undefined. */
export function assertFunctions(options: Options, ErrorClass?: OptionErrorClass): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || typeof value === "function") continue;
    invalidOption(option, value, "a function, or none", ErrorClass);
  }
}

/** Throws if options have a member of another name. Options that are left out are none. */
export function assertOptions(
  options: object | null | undefined,
  names: readonly string[],
  ErrorClass?: OptionErrorClass,
): void {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null || Array.isArray(options))
    invalidOption("options", options, "an object, or leave it out", ErrorClass);
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const nearest = SYNONYMS.get(name)?.find((synonym) => names.includes(synonym)) ?? nearestName(name, names);
    const hint = nearest === undefined ? `Use ${names.join(", ")}` : `Did you mean \`${nearest}\`?`;
    throw new (ErrorClass ?? SupportClientError)("OPTION_INVALID", `Unknown option \`${name}\`. ${hint}`);
  }
}

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["abortSignal", ["signal"]],
  ["signal", ["abortSignal"]],
]);
