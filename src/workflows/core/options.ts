import { nearestName } from "../../errors/nearestName.js";
import { SupportClientError } from "../../errors/SupportClientError.js";

/** The class of the error, for workflows that have one of their own. */
export type OptionErrorClass = new (code: "OPTION_INVALID", message: string) => Error;

/** Throws the error of an invalid option. */
export function invalidOption(
  option: string,
  value: unknown,
  advice: string,
  ErrorClass: OptionErrorClass = SupportClientError,
): never {
  throw new ErrorClass("OPTION_INVALID", `Invalid \`${option}\`: ${describe(value)}. Use ${advice}.`);
}

function describe(value: unknown): string {
  try {
    return typeof value === "string" ? `\`${value}\`` : String(value);
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
    invalidOption(option, value, `a number of at least ${min}`, ErrorClass);
  }
}

/** Throws if an option is not one of the choices. */
export function assertChoice(option: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) invalidOption(option, value, `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`);
}

/** Throws if an option is neither a function nor undefined. */
export function assertFunctions(options: Options, ErrorClass?: OptionErrorClass): void {
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined || typeof value === "function") continue;
    invalidOption(option, value, "a function", ErrorClass);
  }
}

/** Throws if a value nearly is a known one. Unknown values pass, as the service may add some. */
export function assertNotTypo(option: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const nearest = nearestName(value, known);
  if (nearest === undefined) return;
  const message = `Unknown \`${option}\`: \`${value}\`. Did you mean \`${nearest}\`? Known values: ${known.join(", ")}.`;
  throw new SupportClientError("OPTION_INVALID", message);
}

/** Throws if there is an option of another name. */
export function assertOptions(
  options: object | null | undefined,
  names: readonly string[],
  ErrorClass?: OptionErrorClass,
): void {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null || Array.isArray(options))
    invalidOption("options", options, "an object", ErrorClass);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || names.includes(name)) continue;
    throw new (ErrorClass ?? SupportClientError)(
      "OPTION_INVALID",
      `Unknown option \`${name}\`. ${suggest(name, names)}`,
    );
  }
}

/** Throws if an input has an unknown member, and names the place of a misplaced option. */
export function assertInput(input: object, names: readonly string[], optionNames: readonly string[]): void {
  if (typeof input !== "object" || input === null) invalidOption("input", input, "an object");
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || names.includes(name)) continue;
    const option = optionNames.includes(name) ? name : SYNONYMS.get(name)?.find((each) => optionNames.includes(each));
    if (option !== undefined) {
      const message = `Unknown input \`${name}\`. \`${option}\` belongs to the options (third argument).`;
      throw new SupportClientError("OPTION_INVALID", message);
    }
    throw new SupportClientError("OPTION_INVALID", `Unknown input \`${name}\`. ${suggest(name, names)}`);
  }
}

function suggest(name: string, names: readonly string[]): string {
  const nearest = SYNONYMS.get(name)?.find((synonym) => names.includes(synonym)) ?? nearestName(name, names);
  return nearest === undefined ? `Use ${names.join(", ")}.` : `Did you mean \`${nearest}\`?`;
}

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["abortSignal", ["signal"]],
  ["signal", ["abortSignal"]],
]);
