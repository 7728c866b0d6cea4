import { DescribeTrustedAdvisorCheckResultCommand } from "../../commands/DescribeTrustedAdvisorCheckResultCommand.js";
import { IncompleteResponseError } from "../../errors/IncompleteResponseError.js";
import type { TrustedAdvisorCategory, TrustedAdvisorLanguage } from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckResult, TrustedAdvisorResourceDetail } from "../../models/trustedAdvisorResults.js";
import { assertInput, assertOptions, assertTexts, OPTIONS } from "../core/options.js";
import { assertSender, type CallOptions, type SupportClientLike } from "../core/sender.js";
import { runLimited } from "../core/timeLimit.js";
import { listChecks, sendWithBackoff, toDate } from "./listChecks.js";

/**
 * The input of {@link describeCheckResult}.
 *
 * @public
 */
export interface DescribeCheckResultInput {
  /** The check, by its id from `DescribeTrustedAdvisorChecks`. */
  readonly checkId: string;
  /** The language of the name and the columns. Default: `"en"`. */
  readonly language?: TrustedAdvisorLanguage | undefined;
}

/**
 * The options of {@link describeCheckResult}.
 *
 * @public
 */
export interface DescribeCheckResultOptions extends CallOptions {
  /** Limits the whole call, in milliseconds. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
}

/**
 * A resource that a check flagged, with its values by column name.
 *
 * @public
 */
export interface CheckResource extends Omit<TrustedAdvisorResourceDetail, "metadata"> {
  /** The values by column name. `null` if the service returns none, and in every column of an incomplete row. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** The values as the service returns them. */
  readonly metadata: readonly (string | null)[];
  /** Whether the row has a value, or `null`, for each heading. Otherwise the headings of its values are unknown. */
  readonly isComplete: boolean;
}

/**
 * The result of a check, with named columns and a date.
 *
 * @public
 */
export interface CheckResult extends Omit<TrustedAdvisorCheckResult, "timestamp" | "flaggedResources"> {
  /** The display name, or `undefined` if the service does not list the check. */
  readonly name: string | undefined;
  /** The category, or `undefined` if the service does not list the check. */
  readonly category: TrustedAdvisorCategory | undefined;
  /** When the check last ran, or `undefined` if the service does not return it. */
  readonly timestamp: Date | undefined;
  /** The columns in order. Duplicate headings are numbered: `Region`, `Region (2)`. */
  readonly columnNames: readonly string[];
  /** The flagged resources. */
  readonly resources: readonly CheckResource[];
}

/**
 * Returns the result of a Trusted Advisor check, with the values of each resource by column name.
 *
 * The API returns values as an array, and their headings with another operation. Duplicate headings are numbered. Values
 * without a heading are named like `Column 7`. A row with fewer values than headings has `isComplete: false`, and its values
 * are only in `metadata`.
 *
 * @example
 * const { resources, timestamp } = await describeCheckResult(client, { checkId: "Qch7DwouX1" });
 * for (const { columns } of resources) console.log(columns["Instance ID"], columns["Estimated Monthly Savings"]);
 *
 * @param client - Any client with `send`.
 * @param input - A {@link DescribeCheckResultInput}.
 * @param options - A {@link DescribeCheckResultOptions}; all have defaults.
 * @throws {@link InvalidParameterValueException} when the check does not exist.
 * @throws {@link IncompleteResponseError} when the response has no result.
 * @throws `TimeoutError` when the call takes longer than `timeoutMs`.
 * @public
 */
export async function describeCheckResult(
  client: SupportClientLike,
  input: DescribeCheckResultInput,
  options: DescribeCheckResultOptions = {},
): Promise<CheckResult> {
  assertSender(client);
  assertInput(input, INPUT_MEMBERS, OPTION_NAMES);
  assertOptions(options, OPTION_NAMES, INPUT_MEMBERS);
  const { checkId, language = "en" } = input;
  assertTexts({ checkId, language });
  const { timeoutMs = OPTIONS.timeoutMs.default.read, attemptTimeoutMs } = options;
  const [result, descriptions] = await runLimited(timeoutMs, options.signal, ({ signal, abort }) =>
    Promise.all([
      readResult(client, { checkId, language }, { signal, attemptTimeoutMs }),
      listChecks(client, language, { signal, attemptTimeoutMs }),
    ]).catch((error: unknown) => {
      abort(error);
      throw error;
    }),
  );
  const description = descriptions.find(({ id }) => id === checkId);
  const { flaggedResources, timestamp, ...rest } = result;
  const details = flaggedResources ?? [];
  const width = Math.max(0, ...details.map(({ metadata }) => metadata?.length ?? 0));
  const headings = description?.metadata ?? [];
  const columnNames = nameColumns(headings, width);
  return {
    ...rest,
    name: description?.name,
    category: description?.category,
    timestamp: toDate(timestamp),
    columnNames,
    resources: details.map((detail) => {
      const metadata = detail.metadata ?? [];
      const isComplete = metadata.length >= headings.length;
      return { ...detail, metadata, isComplete, columns: joinColumns(columnNames, isComplete ? metadata : []) };
    }),
  };
}

const INPUT_MEMBERS = ["checkId", "language"];
const OPTION_NAMES: readonly string[] = ["timeoutMs", "signal", "attemptTimeoutMs"];

async function readResult(
  client: SupportClientLike,
  input: { checkId: string; language: TrustedAdvisorLanguage },
  options: CallOptions,
): Promise<TrustedAdvisorCheckResult> {
  const { result } = await sendWithBackoff(client, new DescribeTrustedAdvisorCheckResultCommand(input), options);
  if (result) return result;
  const advice = `Refresh the check ${input.checkId}, and read its result again.`;
  throw new IncompleteResponseError("DescribeTrustedAdvisorCheckResult", "result", "is missing", advice);
}

type Values = readonly (string | null)[];

/** Returns unique column names. Columns without a heading are named by their position. */
function nameColumns(headings: Values, count: number): string[] {
  const names = new Set<string>();
  for (let index = 0; index < Math.max(count, headings.length); index++) {
    const heading = headings[index]?.trim() || `Column ${index + 1}`;
    let name = heading;
    for (let copy = 2; names.has(name); copy++) name = `${heading} (${copy})`;
    names.add(name);
  }
  return [...names];
}

function joinColumns(names: readonly string[], values: Values): Record<string, string | null> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
}
