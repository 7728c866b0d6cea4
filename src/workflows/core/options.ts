import { describeValue } from "../../errors/describeValue.js";
import { nearestName } from "../../errors/nearestName.js";
import { OptionError } from "../../errors/OptionError.js";
import { MAX_PAGE_SIZE, MIN_PAGE_SIZE } from "../../models/limits.js";

/** The rule of an option. */
interface OptionRule {
  readonly type: keyof typeof TYPES;
  readonly unit?: "ms" | "requests" | "attempts" | "bytes" | "items";
  /** The minimum of a number. */
  readonly min?: number;
  /** The maximum of a number. Default: none. */
  readonly max?: number;
  /** The default: one for all functions, or one per kind of function. Omitted if there is no limit or no value. */
  readonly default?: number | string | boolean | readonly number[] | Readonly<Record<string, number>>;
  readonly choices?: readonly string[];
}

/** The options of all workflows. Each name has one meaning. Validation and `docs/options.md` use this table. */
export const OPTIONS = {
  signal: { type: "signal" },
  timeoutMs: {
    type: "number",
    unit: "ms",
    min: 0,
    default: { once: 60_000, read: 60_000, refresh: 600_000, transfer: 3_600_000 },
  },
  attemptTimeoutMs: { type: "number", unit: "ms", min: 1, default: 30_000 },
  maxAttempts: { type: "number", unit: "attempts", min: 1, default: 8 },
  retryDelayMs: { type: "number", unit: "ms", min: 0, default: 200 },
  pollDelayMs: { type: "number", unit: "ms", min: 0, default: { watch: 15_000, refresh: 2_000 } },
  maxPollDelayMs: { type: "number", unit: "ms", min: 0, default: { watch: 300_000, refresh: 15_000 } },
  concurrency: { type: "number", unit: "requests", min: 1, default: 4 },
  cursor: { type: "text" },
  onCursor: { type: "function" },
  onProgress: { type: "function" },
  onRetry: { type: "function" },
  onUnconfirmed: { type: "choice", choices: ["resend", "throw"], default: "resend" },
  previousAttempt: { type: "choice", choices: ["none", "possible", "interrupted"], default: "possible" },
  searchWindowMs: { type: "number", unit: "ms", min: 0, default: 604_800_000 },
  searchDelaysMs: { type: "numbers", unit: "ms", min: 0, default: [1000, 2000, 4000, 8000] },
  clockToleranceMs: { type: "number", unit: "ms", min: 0, default: 900_000 },
  lock: { type: "function" },
  from: { type: "choice", choices: ["beginning", "now"], default: "beginning" },
  until: { type: "texts" },
  overlapMs: { type: "number", unit: "ms", min: 0, default: 900_000 },
  to: { type: "destination", default: "memory" },
  maxSizeBytes: { type: "number", unit: "bytes", min: 0 },
  fetch: { type: "function" },
  pageSize: { type: "number", unit: "items", min: MIN_PAGE_SIZE, max: MAX_PAGE_SIZE },
  startingToken: { type: "text" },
  includeCommunications: { type: "boolean", default: true },
  endpoints: { type: "list" },
  cooldownMs: { type: "number", unit: "ms", min: 0, default: 30_000 },
  onFailover: { type: "function" },
} as const satisfies Readonly<Record<string, OptionRule>>;

const RULES: Readonly<Record<string, OptionRule>> = OPTIONS;

/** The options of every workflow that sends requests. */
export const CALL_OPTIONS: readonly string[] = ["signal", "attemptTimeoutMs"];

/** Throws the error for an invalid option. */
export function invalidOption(option: string, value: unknown, advice: string): never {
  const shown = value === "" ? "an empty string" : describeValue(value);
  throw new OptionError("OPTION_INVALID", `Invalid \`${option}\`: ${shown}. Use ${advice}.`, { option });
}

/** Throws if an option is not a number of at least `min`. */
export function assertNumbers(options: Readonly<Record<string, unknown>>, { min }: { readonly min: number }): void {
  for (const [option, value] of Object.entries(options)) {
    if (!isNumber(value, min)) invalidOption(option, value, `a number of at least ${min}`);
  }
}

/** Throws if a member of an input is not a non-empty string. */
export function assertTexts(members: Readonly<Record<string, unknown>>): void {
  for (const [member, value] of Object.entries(members)) {
    if (typeof value !== "string" || value === "") invalidOption(member, value, "a non-empty string");
  }
}

/** Throws if a value is nearly a known one. Accepts unknown values, because the service may add some. */
export function assertNotTypo(option: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const suggestion = nearestName(value, known);
  if (suggestion === undefined) return;
  const message = `Unknown \`${option}\`: \`${value}\`. Did you mean \`${suggestion}\`? Known values: ${known.join(", ")}.`;
  throw new OptionError("OPTION_INVALID", message, { option, suggestion });
}

/**
 * Throws for an unknown option, or for a value that is invalid by {@link OPTIONS}.
 *
 * @param inputNames - The members of the input, which may be among the options by mistake.
 */
export function assertOptions(
  options: object | null | undefined,
  names: readonly string[],
  inputNames: readonly string[] = [],
): void {
  if (options === undefined) return;
  if (!isObject(options)) invalidOption("options", options, "an object");
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!names.includes(name)) unknownMember("option", name, names, { names: inputNames, slot: INPUT_SLOT });
    assertValue(name, value);
  }
}

/** Throws for an unknown member of an input. For an option, the error names its place. */
export function assertInput(
  input: object,
  names: readonly string[],
  optionNames: readonly string[],
  slot = OPTIONS_SLOT,
): void {
  if (!isObject(input)) invalidOption("input", input, "an object");
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || names.includes(name)) continue;
    unknownMember("input member", name, names, { names: optionNames, slot });
  }
}

/** Throws for a member that only another function accepts. */
export function rejectMember(input: object, member: string, advice: string): void {
  if (Object(input)[member] === undefined) return;
  throw new OptionError("OPTION_UNKNOWN", `Unknown input member \`${member}\`. ${advice}`, { option: member });
}

interface OtherSlot {
  readonly names: readonly string[];
  readonly slot: string;
}

const INPUT_SLOT = "input (second argument)";
const OPTIONS_SLOT = "options (third argument)";

function unknownMember(kind: string, name: string, names: readonly string[], other: OtherSlot): never {
  const misplaced = other.names.includes(name) ? name : undefined;
  const here = misplaced === undefined ? findName(name, names) : undefined;
  const there = misplaced ?? (here === undefined ? findName(name, other.names) : undefined);
  const message =
    there !== undefined
      ? `\`${there}\` belongs to ${other.slot}.`
      : here !== undefined
        ? `Did you mean \`${here}\`?`
        : names.length > 0
          ? `Use ${names.join(", ")}.`
          : "Remove it.";
  const suggestion = there ?? here;
  throw new OptionError("OPTION_UNKNOWN", `Unknown ${kind} \`${name}\`. ${message}`, { option: name, suggestion });
}

function findName(name: string, names: readonly string[]): string | undefined {
  const synonym = SYNONYMS.get(name)?.find((each) => names.includes(each));
  return synonym ?? nearestName(name, names) ?? findLonger(name, names);
}

/** Shorter names are the beginning of others by chance. */
const MIN_PREFIX_LENGTH = 4;

/** Returns the only name that starts with a shorter one, such as `severityCode` for `severity`. */
function findLonger(name: string, names: readonly string[]): string | undefined {
  const longer = name.length < MIN_PREFIX_LENGTH ? [] : names.filter((each) => each.startsWith(name));
  return longer.length === 1 ? longer[0] : undefined;
}

const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["abortSignal", ["signal"]],
  ["signal", ["abortSignal"]],
  ["timeout", ["timeoutMs", "maxWaitTime"]],
  ["timeoutMs", ["maxWaitTime"]],
]);

function assertValue(name: string, value: unknown): void {
  const rule = RULES[name];
  if (!rule) return;
  const { holds, describe } = TYPES[rule.type];
  if (!holds(value, rule)) invalidOption(name, value, describe(rule));
}

/** Throws if a signal is not an `AbortSignal` of any realm. */
export function assertSignal(option: string, value: unknown): void {
  if (value !== undefined && !isSignal(value)) invalidOption(option, value, TYPES.signal.describe());
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
}

const TYPES = {
  signal: { holds: isSignal, describe: () => "an AbortSignal" },
  number: {
    holds: (value: unknown, { min = 0, max }: Bounds) => isNumber(value, min, max),
    describe: ({ min = 0, max }: Bounds) =>
      max === undefined ? `a number of at least ${min}` : `a number from ${min} to ${max}`,
  },
  numbers: {
    holds: (value: unknown, { min = 0 }: Bounds) => Array.isArray(value) && value.every((each) => isNumber(each, min)),
    describe: ({ min = 0 }: Bounds) => `a list of numbers of at least ${min}`,
  },
  text: { holds: (value: unknown) => typeof value === "string", describe: () => "a string" },
  texts: {
    holds: (value: unknown) => [value].flat().every((each) => typeof each === "string"),
    describe: () => "a string, or a list of strings",
  },
  function: { holds: (value: unknown) => typeof value === "function", describe: () => "a function" },
  boolean: { holds: (value: unknown) => typeof value === "boolean", describe: () => "true or false" },
  choice: {
    holds: (value: unknown, { choices = [] }: Bounds) => choices.includes(value as string),
    describe: ({ choices = [] }: Bounds) => `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  },
  list: { holds: (value: unknown) => Array.isArray(value), describe: () => "a list" },
  /** Validated by its workflow. */
  destination: { holds: () => true, describe: () => "a destination" },
};

function isSignal(value: unknown): boolean {
  return isObject(value) && "aborted" in value && typeof value.aborted === "boolean";
}

function isNumber(value: unknown, min: number, max = Infinity): boolean {
  return typeof value === "number" && value >= min && value <= max;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
