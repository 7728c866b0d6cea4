import { DescribeServicesCommand } from "../../commands/DescribeServicesCommand.js";
import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { SupportClientError } from "../../errors/SupportClientError.js";
import type { CaseLanguage, SeverityCode } from "../../models/cases.js";
import type { SeverityLevel } from "../../models/catalog.js";
import { assertOptions } from "../core/options.js";
import { assertCallOptions, CALL_OPTIONS, type SupportSender, sendCommand } from "../core/sender.js";
import { matchCode, type NamedCode } from "./matchCode.js";

/**
 * What else {@link findService} looks for, and how.
 *
 * @public
 */
export interface FindServiceOptions {
  /** A category of that service, by its code or name. */
  readonly category?: string | undefined;
  /** A severity, by its code or name, of those that the account's plan has. */
  readonly severity?: string | undefined;
  /** The language of the names. Default: English. */
  readonly language?: CaseLanguage | undefined;
  /** Aborts at any point with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Limits each attempt of a request, in milliseconds. Default: 30,000. */
  readonly attemptTimeoutMs?: number | undefined;
}

/**
 * The codes that were found; those of `CreateCase`.
 *
 * @public
 */
export interface CaseCodes {
  serviceCode?: string;
  categoryCode?: string;
  severityCode?: SeverityCode;
}

/**
 * A text that stands for no code, or for several.
 *
 * @public
 */
export interface CodeProblem {
  /** Which code is missing. */
  readonly member: keyof CaseCodes;
  /** What was looked for. */
  readonly text: string;
  /** `ambiguous`: the candidates all fit. `unknown`: none does, and the candidates are near. */
  readonly reason: "ambiguous" | "unknown";
  /** The likeliest first. */
  readonly candidates: readonly NamedCode[];
  /** What is wrong and what could be meant, in a sentence. */
  readonly message: string;
}

/**
 * What {@link findService} found.
 *
 * @public
 */
export interface FoundService {
  /** Whether all that was asked for has a code. */
  readonly ok: boolean;
  /** The codes, ready for `CreateCase`; those with a problem are missing. */
  readonly codes: Readonly<CaseCodes>;
  /** What has no code, and why. */
  readonly problems: readonly CodeProblem[];
}

/**
 * Finds the service code that people mean, and the codes of a category and a severity.
 *
 * It takes codes, names, words of names and abbreviations, whatever their case: `lambda`, `EKS`, `ec2 linux`. What
 * fits several services is a problem with candidates, and what is only near one is a suggestion, never a guess.
 *
 * @example
 * const { ok, codes, problems } = await findService(client, "ec2 linux", { category: "instance issue", severity: "urgent" });
 * if (!ok) throw new Error(problems.map(({ message }) => message).join("\n"));
 * await client.send(new CreateCaseCommand({ ...codes, subject, communicationBody }));
 *
 * @param client - Any client with `send`.
 * @param service - What people call the service.
 * @param options - A category, a severity, the language of the names, a `signal`.
 * @throws {@link SupportClientError} with the code `TEXT_INVALID` when what to look for is no text.
 * @throws {@link SubscriptionRequiredException} when the plan does not include the API.
 * @public
 */
export async function findService(
  client: SupportSender,
  service: string,
  options: FindServiceOptions = {},
): Promise<FoundService> {
  assertOptions(options, ["category", "severity", "language", ...CALL_OPTIONS]);
  assertCallOptions(options);
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
