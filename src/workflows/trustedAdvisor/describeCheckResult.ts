import { DescribeTrustedAdvisorCheckResultCommand } from "../../commands/DescribeTrustedAdvisorCheckResultCommand.js";
import { TrustedAdvisorError } from "../../errors/TrustedAdvisorError.js";
import type {
  TrustedAdvisorCategory,
  TrustedAdvisorCheckDescription,
  TrustedAdvisorLanguage,
} from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckResult, TrustedAdvisorResourceDetail } from "../../models/trustedAdvisorResults.js";
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
}

/**
 * A resource that a check flagged, with its values by column name.
 *
 * @public
 */
export interface NamedCheckResource extends Omit<TrustedAdvisorResourceDetail, "metadata"> {
  /** The values by column name; `null` where the service returns none. */
  readonly columns: Readonly<Record<string, string | null>>;
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

/**
 * Returns the result of a Trusted Advisor check, with the values of each resource by column name.
 *
 * The API returns values as an array, and their headings by another operation. Duplicate headings are numbered, values
 * without a heading are named like `Column 7`, and missing values are `null`.
 *
 * @example
 * const { resources, timestamp } = await describeCheckResult(client, { checkId: "Qch7DwouX1" });
 * for (const { columns } of resources) console.log(columns["Instance ID"], columns["Estimated Monthly Savings"]);
 *
 * @param client - Any client with `send`.
 * @param input - A {@link DescribeCheckResultInput}.
 * @throws {@link InvalidParameterValueException} when the check does not exist.
 * @throws {@link TrustedAdvisorError} when the response holds no result.
 * @public
 */
export async function describeCheckResult(
  client: SupportSender,
  { checkId, language = "en", checks, signal }: DescribeCheckResultInput,
): Promise<NamedCheckResult> {
  const command = new DescribeTrustedAdvisorCheckResultCommand({ checkId, language });
  const [{ result }, descriptions] = await Promise.all([
    sendWithBackoff(client, command, signal),
    checks ?? listChecks(client, language, signal),
  ]);
  if (!result) throw new TrustedAdvisorError(checkId);

  const description = descriptions.find(({ id }) => id === checkId);
  const { flaggedResources, timestamp, ...rest } = result;
  const details = flaggedResources ?? [];
  const width = Math.max(0, ...details.map(({ metadata }) => metadata?.length ?? 0));
  const columnNames = nameColumns(description?.metadata ?? [], width);
  return {
    ...rest,
    name: description?.name,
    category: description?.category,
    timestamp: toDate(timestamp),
    columnNames,
    resources: details.map(({ metadata, ...detail }) => ({
      ...detail,
      columns: joinColumns(columnNames, metadata ?? []),
    })),
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
