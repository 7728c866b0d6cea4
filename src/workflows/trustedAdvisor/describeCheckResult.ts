import { DescribeTrustedAdvisorCheckResultCommand } from "../../commands/DescribeTrustedAdvisorCheckResultCommand.js";
import { TrustedAdvisorError } from "../../errors/TrustedAdvisorError.js";
import type {
  TrustedAdvisorCategory,
  TrustedAdvisorCheckDescription,
  TrustedAdvisorLanguage,
} from "../../models/trustedAdvisor.js";
import type { TrustedAdvisorCheckResult, TrustedAdvisorResourceDetail } from "../../models/trustedAdvisorResults.js";
import type { SupportSender } from "../core/SupportSender.js";
import { listChecks } from "./listChecks.js";
import { joinColumns, nameColumns } from "./nameColumns.js";
import { parseTimestamp } from "./parseTimestamp.js";
import { sendPatiently } from "./sendPatiently.js";

/**
 * Which check {@link describeCheckResult} reads, and how.
 *
 * @public
 */
export interface DescribeCheckResultInput {
  readonly checkId: string;
  /** The language of the name and the columns. Default: `en`. */
  readonly language?: TrustedAdvisorLanguage | undefined;
  /** The checks, where the caller has listed them already, in that language. Default: they are asked for. */
  readonly checks?: readonly TrustedAdvisorCheckDescription[] | undefined;
  /** Ends it with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A resource that a check flagged, with named facts.
 *
 * @public
 */
export interface NamedCheckResource extends Omit<TrustedAdvisorResourceDetail, "metadata"> {
  /** Its facts by the names of the columns; `null` where the service tells none. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/**
 * What a check found, with named columns and a date.
 *
 * @public
 */
export interface NamedCheckResult extends Omit<TrustedAdvisorCheckResult, "timestamp" | "flaggedResources"> {
  /** What people read; absent when the service does not list the check. */
  readonly name: string | undefined;
  /** What the check looks after; absent when the service does not list it. */
  readonly category: TrustedAdvisorCategory | undefined;
  /** When it last ran; the service leaves it out at times. */
  readonly timestamp: Date | undefined;
  /** The columns in their order. A heading that comes twice has a number: `Region`, `Region (2)`. */
  readonly columnNames: readonly string[];
  /** The resources that it flagged. */
  readonly resources: readonly NamedCheckResource[];
}

/**
 * Reads the result of a Trusted Advisor check, with the facts of each resource by name.
 *
 * The service answers facts as an array, and their headings by another operation. Here they are joined: a heading that
 * comes twice gets a number, facts without a heading are `Column 7`, facts that are missing are `null`.
 *
 * @example
 * const { resources, timestamp } = await describeCheckResult(client, { checkId: "Qch7DwouX1" });
 * for (const { columns } of resources) console.log(columns["Instance ID"], columns["Estimated Monthly Savings"]);
 *
 * @param client - Any client with `send`.
 * @param input - A {@link DescribeCheckResultInput}.
 * @throws {@link InvalidParameterValueException} when there is no such check.
 * @throws {@link TrustedAdvisorError} when the service answers without a result.
 * @public
 */
export async function describeCheckResult(
  client: SupportSender,
  { checkId, language = "en", checks, signal }: DescribeCheckResultInput,
): Promise<NamedCheckResult> {
  const command = new DescribeTrustedAdvisorCheckResultCommand({ checkId, language });
  const [{ result }, descriptions] = await Promise.all([
    sendPatiently(client, command, signal),
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
    timestamp: parseTimestamp(timestamp),
    columnNames,
    resources: details.map(({ metadata, ...detail }) => ({
      ...detail,
      columns: joinColumns(columnNames, metadata ?? []),
    })),
  };
}
