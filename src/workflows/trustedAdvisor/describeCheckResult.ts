import { DescribeTrustedAdvisorCheckResultCommand } from "../../commands/DescribeTrustedAdvisorCheckResultCommand.js";
import { IncompleteResponseError } from "../../errors/IncompleteResponseError.js";
import type {
  TrustedAdvisorCategory,
  TrustedAdvisorCheckDescription,
  TrustedAdvisorLanguage,
} from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckResult, TrustedAdvisorResourceDetail } from "../../models/trustedAdvisorResults.js";
import { assertOptions, CALL_OPTIONS } from "../core/options.js";
import type { SupportSender } from "../core/sender.js";
import { listChecks, sendWithBackoff, toDate } from "./listChecks.js";

/**
 * The input of {@link describeCheckResult}.
 *
 * @public
 */
export interface DescribeCheckResultInput {
  readonly checkId: string;
  /** The language of the name and the columns. Default: `"en"`. */
  readonly language?: TrustedAdvisorLanguage | undefined;
  /** The checks, if you have already listed them in that language. Default: they are requested. */
  readonly checks?: readonly TrustedAdvisorCheckDescription[] | undefined;
  /** Aborts the call with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Limits each attempt of a request (connection, headers and body), in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
}

/**
 * A resource that a check flagged, with its values by column name.
 *
 * @public
 */
export interface NamedCheckResource extends Omit<TrustedAdvisorResourceDetail, "metadata"> {
  /** The values by column name; `null` where the service returns none, and everywhere if the row is not complete. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** The values as the service returns them. */
  readonly metadata: readonly (string | null)[];
  /** Whether there is a value, or `null`, for each heading. If not, the headings of its values are unknown. */
  readonly isComplete: boolean;
}

/**
 * The result of a check, with named columns and a date.
 *
 * @public
 */
export interface NamedCheckResult extends Omit<TrustedAdvisorCheckResult, "timestamp" | "flaggedResources"> {
  /** The name for people; `undefined` if the service does not list the check. */
  readonly name: string | undefined;
  /** The category; `undefined` if the service does not list the check. */
  readonly category: TrustedAdvisorCategory | undefined;
  /** When the check last ran; `undefined` if the service does not say. */
  readonly timestamp: Date | undefined;
  /** The columns in order. Duplicate headings are numbered: `Region`, `Region (2)`. */
  readonly columnNames: readonly string[];
  /** The flagged resources. */
  readonly resources: readonly NamedCheckResource[];
}

const OPTIONS = /* @__PURE__ */ ["checkId", "language", "checks"].concat(CALL_OPTIONS);

/**
 * Returns the result of a Trusted Advisor check, with the values of each resource by column name.
 *
 * The API returns values as an array, and their headings by another operation. Duplicate headings are numbered, values
 * without a heading are named like `Column 7`. A row with fewer values than headings has none under a name: `isComplete`
 * is `false`, and its values are in `metadata`.
 *
 * @example
 * const { resources, timestamp } = await describeCheckResult(client, { checkId: "Qch7DwouX1" });
 * for (const { columns } of resources) console.log(columns["Instance ID"], columns["Estimated Monthly Savings"]);
 *
 * @param client - Any client with `send`.
 * @param input - A {@link DescribeCheckResultInput}.
 * @throws {@link InvalidParameterValueException} when the check does not exist.
 * @throws {@link IncompleteResponseError} when the response holds no result.
 * @public
 */
export async function describeCheckResult(
  client: SupportSender,
  input: DescribeCheckResultInput,
): Promise<NamedCheckResult> {
  assertOptions(input, OPTIONS);
  const { checkId, language = "en", checks, ...options } = input;
  const command = new DescribeTrustedAdvisorCheckResultCommand({ checkId, language });
  const [{ result }, descriptions] = await Promise.all([
    sendWithBackoff(client, command, options),
    checks ?? listChecks(client, language, options),
  ]);
  if (!result) {
    const advice = `Refresh the check ${checkId}, and read its result again.`;
    throw new IncompleteResponseError("DescribeTrustedAdvisorCheckResult", "result", "is missing", advice);
  }

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

type Values = readonly (string | null)[];

/** Makes unique column names of headings; those beyond the headings are named by their position. */
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
