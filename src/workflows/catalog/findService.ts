import { DescribeServicesCommand } from "../../commands/DescribeServicesCommand.js";
import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import type { CaseLanguage, SeverityCode } from "../../models/cases.js";
import type { SeverityLevel } from "../../models/catalog.js";
import { assertOptions, CALL_OPTIONS } from "../core/options.js";
import { type SupportSender, sendCommand } from "../core/sender.js";
import { matchCode, type NamedCode } from "./matchCode.js";

/**
 * Options of {@link findService}.
 *
 * @public
 */
export interface FindServiceOptions {
  /** A category of that service, by its code or name. */
  readonly category?: string | undefined;
  /** A severity of the account's plan, by its code or name. */
  readonly severity?: string | undefined;
  /** The language of the names. Default: English. */
  readonly language?: CaseLanguage | undefined;
  /** Aborts at any point with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Limits each attempt of a request, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
}

/**
 * The codes that were found, for `CreateCase`.
 *
 * @public
 */
export interface CaseCodes {
  serviceCode?: string;
  categoryCode?: string;
  severityCode?: SeverityCode;
}

/**
 * A text that matches no code, or several.
 *
 * @public
 */
export interface CodeProblem {
  /** Which code is missing. */
  readonly member: keyof CaseCodes;
  /** The text. */
  readonly text: string;
  /** `ambiguous`: all candidates match. `unknown`: no code matches, and the candidates are similar. */
  readonly reason: "ambiguous" | "unknown";
  /** The likeliest first. */
  readonly candidates: readonly NamedCode[];
  /** What is wrong, and what may be meant. */
  readonly message: string;
}

/**
 * The result of {@link findService}.
 *
 * @public
 */
export interface FoundService {
  /** Whether every text has a code. */
  readonly ok: boolean;
  /** The codes for `CreateCase`, without those that have a problem. */
  readonly codes: Readonly<CaseCodes>;
  /** The texts without a code, and why. */
  readonly problems: readonly CodeProblem[];
}

/**
 * Finds the code of a service by its name, and the codes of a category and a severity.
 *
 * It accepts codes, names, words of names and abbreviations in any case: `lambda`, `EKS`, `ec2 linux`. A text that matches
 * several services is a problem with candidates. A similar name is a suggestion, never a guess.
 *
 * @example
 * const { ok, codes, problems } = await findService(client, "ec2 linux", { category: "instance issue", severity: "urgent" });
 * if (!ok) throw new Error(problems.map(({ message }) => message).join("\n"));
 * await client.send(new CreateCaseCommand({ ...codes, subject, communicationBody }));
 *
 * @param client - Any client with `send`.
 * @param service - The name, the code or an abbreviation of the service.
 * @param options - A category, a severity, the language of the names, a `signal`.
 * @throws {@link SupportClientError} with the code `TEXT_INVALID` when the service, the category or the severity is not a
 *   text, or `OPTION_INVALID`.
 * @throws {@link SubscriptionRequiredException} when the plan does not include the API.
 * @public
 */
export async function findService(
  client: SupportSender,
  service: string,
  options: FindServiceOptions = {},
): Promise<FoundService> {
  assertOptions(options, ["category", "severity", "language", ...CALL_OPTIONS]);
  const { category, severity, language } = options;
  if ([service, category ?? service, severity ?? service].some((text) => typeof text !== "string")) {
    throw new SupportClientError(
      "TEXT_INVALID",
      "Invalid input: `service`, `category` and `severity` must be texts. Use names or codes, such as `ec2`.",
    );
  }
  const named = language === undefined ? {} : { language };
  const [{ services = [] }, levels] = await Promise.all([
    sendCommand(client, new DescribeServicesCommand(named), options),
    severity == null ? undefined : sendCommand(client, new DescribeSeverityLevelsCommand(named), options),
  ]);
  const codes: CaseCodes = {};
  const problems: CodeProblem[] = [];

  function look(member: keyof CaseCodes, text: string, items: readonly NamedCode[]): void {
    const { match, candidates, isAmbiguous } = matchCode(text, items);
    if (match) codes[member] = match.code;
    else problems.push(describeProblem({ member, text, reason: isAmbiguous ? "ambiguous" : "unknown", candidates }));
  }

  look("serviceCode", service, services.map(nameCode));
  const found = services.find(({ code }) => code === codes.serviceCode);
  if (category != null && found) look("categoryCode", category, (found.categories ?? []).map(nameCode));
  if (severity != null) look("severityCode", severity, nameSeverities(levels?.severityLevels ?? []));
  return { ok: problems.length === 0, codes, problems };
}

function nameCode({ code = "", name = "" }: { code?: string | undefined; name?: string | undefined }): NamedCode {
  return { code, name };
}

const MAX_QUOTE_LENGTH = 100;

const NOUNS = {
  serviceCode: "service",
  categoryCode: "category of this service",
  severityCode: "severity of the plan",
};

function describeProblem(problem: Omit<CodeProblem, "message">): CodeProblem {
  const { member, text, reason, candidates } = problem;
  const fact = reason === "ambiguous" ? `matches more than one ${NOUNS[member]}` : `is not a ${NOUNS[member]}`;
  const list = candidates.map(({ code, name }) => `${code} (${name})`).join(", ");
  const advice = candidates.length > 0 ? `Did you mean ${list}?` : "No name is similar. Use another one.";
  const quote = text.length > MAX_QUOTE_LENGTH ? `${text.slice(0, MAX_QUOTE_LENGTH)}...` : text;
  return { ...problem, message: `"${quote}" ${fact}. ${advice}` };
}

/** Source: "Choosing a severity" in the AWS Support user guide. The API has names of its own, in its languages. */
const NAMES_OF_SUPPORT_CENTER: ReadonlyMap<string, string> = new Map([
  ["low", "General guidance"],
  ["normal", "System impaired"],
  ["high", "Production system impaired"],
  ["urgent", "Production system down"],
  ["critical", "Business-critical system down"],
]);

/** Names the levels as the Support Center does, with the API's name behind if it differs. */
function nameSeverities(levels: readonly SeverityLevel[]): NamedCode[] {
  return levels.map(({ code = "", name = "" }) => {
    const known = NAMES_OF_SUPPORT_CENTER.get(code);
    const isOther = known !== undefined && ![known.toLowerCase(), code].includes(name.toLowerCase());
    return { code, name: isOther ? `${known}, ${name}` : (known ?? name) };
  });
}
