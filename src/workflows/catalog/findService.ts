import { DescribeServicesCommand } from "../../commands/DescribeServicesCommand.js";
import { DescribeSeverityLevelsCommand } from "../../commands/DescribeSeverityLevelsCommand.js";
import { InputValidationError, type InputViolation } from "../../errors/InputValidationError.js";
import type { CaseLanguage, SeverityCode } from "../../models/cases.js";
import type { SeverityLevel } from "../../models/catalog.js";
import { assertInput, assertOptions, CALL_OPTIONS } from "../core/options.js";
import { assertSender, type CallOptions, type SupportClientLike, sendCommand } from "../core/sender.js";
import { matchCode, type NamedCode } from "./matchCode.js";

/**
 * What {@link findService} searches for, in names or codes.
 *
 * @public
 */
export interface FindServiceInput {
  /** The name, the code or an abbreviation of the service. */
  readonly service: string;
  /** A category of that service, by its code or name. */
  readonly category?: string | undefined;
  /** A severity of the account's plan, by its code or name. */
  readonly severity?: string | undefined;
  /** The language of the names. Default: English. */
  readonly language?: CaseLanguage | undefined;
}

const MEMBERS: readonly (keyof FindServiceInput)[] = ["service", "category", "severity", "language"];

/**
 * The codes that were found, for `CreateCase`.
 *
 * @public
 */
export interface CaseCodes {
  /** The code of the service. */
  serviceCode?: string;
  /** The code of the category. */
  categoryCode?: string;
  /** The code of the severity. */
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
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  /** What is wrong, and what may be meant. */
  readonly message: string;
}

/**
 * The result of {@link findService}.
 *
 * `ok` if every text has a code. Otherwise `problems` has the texts without one, and `codes` the others.
 *
 * @public
 */
export type FindServiceResult =
  | {
      /** Whether every text matches one code. */
      readonly ok: true;
      /** For `CreateCase`. */
      readonly codes: Readonly<CaseCodes> & { readonly serviceCode: string };
      /** Always empty. */
      readonly problems: readonly [];
    }
  | {
      /** Whether every text matches one code. */
      readonly ok: false;
      /** The codes that were found. */
      readonly codes: Readonly<CaseCodes>;
      /** The texts that match no code, or several. */
      readonly problems: readonly [CodeProblem, ...CodeProblem[]];
    };

/**
 * Finds the code of a service by its name, and the codes of a category and a severity.
 *
 * It accepts codes, names, words of names and abbreviations in any case: `lambda`, `EKS`, `ec2 linux`. A text that matches
 * several services is a problem with candidates. A similar name is a suggestion, never a guess.
 *
 * @example
 * const found = await findService(client, { service: "ec2 linux", category: "instance issue", severity: "urgent" });
 * if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join("\n"));
 * await client.send(new CreateCaseCommand({ ...found.codes, subject, communicationBody }));
 *
 * @param client - Any client with `send`.
 * @param input - The service, and optionally a category, a severity, and the language of the names.
 * @param options - A `signal` that aborts it, and `attemptTimeoutMs` for each attempt of a request (default: 30,000).
 * @throws {@link InputValidationError} when the service, the category or the severity is empty or not a string.
 * @throws {@link OptionError} when a member or an option is unknown or invalid.
 * @throws {@link SubscriptionRequiredException} when the plan does not include the API.
 * @public
 */
export async function findService(
  client: SupportClientLike,
  input: FindServiceInput,
  options: CallOptions = {},
): Promise<FindServiceResult> {
  assertSender(client);
  assertInput(input, MEMBERS, CALL_OPTIONS);
  assertOptions(options, CALL_OPTIONS, MEMBERS);
  const { service, category, severity, language } = input;
  const texts = { service, ...(category != null && { category }), ...(severity != null && { severity }) };
  const violations = Object.entries(texts).flatMap(([path, text]) => findViolation(path, text) ?? []);
  if (violations.length > 0) throw new InputValidationError("findService", violations);
  const named = language === undefined ? {} : { language };
  const [{ services = [] }, levels] = await Promise.all([
    sendCommand(client, new DescribeServicesCommand(named), options),
    severity == null ? undefined : sendCommand(client, new DescribeSeverityLevelsCommand(named), options),
  ]);
  const codes: CaseCodes = {};
  const problems: CodeProblem[] = [];

  function addCode(member: keyof CaseCodes, text: string, items: readonly NamedCode[]): void {
    const { match, candidates, isAmbiguous } = matchCode(text, items);
    if (match) codes[member] = match.code;
    else problems.push(describeProblem({ member, text, reason: isAmbiguous ? "ambiguous" : "unknown", candidates }));
  }

  addCode("serviceCode", service, services.map(nameCode));
  const found = services.find(({ code }) => code === codes.serviceCode);
  if (category != null && found) addCode("categoryCode", category, (found.categories ?? []).map(nameCode));
  if (severity != null) addCode("severityCode", severity, nameSeverities(levels?.severityLevels ?? []));
  const [problem, ...others] = problems;
  if (problem) return { ok: false, codes, problems: [problem, ...others] };
  return { ok: true, codes: { ...codes, serviceCode: codes.serviceCode ?? "" }, problems: [] };
}

function findViolation(path: string, text: unknown): InputViolation | undefined {
  const advice = "Use a name or a code, such as `ec2`.";
  if (text === undefined) return { path, rule: "required", message: `is missing. ${advice}` };
  if (typeof text !== "string") return { path, rule: "type", message: `is not a string. ${advice}` };
  return text.trim() === "" ? { path, rule: "length", message: `must not be empty. ${advice}` } : undefined;
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

const SOURCES = {
  serviceCode: "`DescribeServices` lists the names.",
  categoryCode: "`DescribeServices` lists the names.",
  severityCode: "`DescribeSeverityLevels` lists the names.",
};

function describeProblem(problem: Omit<CodeProblem, "message">): CodeProblem {
  const { member, text, reason, candidates } = problem;
  const fact = reason === "ambiguous" ? `matches more than one ${NOUNS[member]}` : `is not a ${NOUNS[member]}`;
  const list = candidates.map(({ code, name }) => `${code} (${name})`).join(", ");
  const advice = candidates.length > 0 ? `Did you mean ${list}?` : `No name is similar. ${SOURCES[member]}`;
  const quote = text.length > MAX_QUOTE_LENGTH ? `${text.slice(0, MAX_QUOTE_LENGTH)}...` : text;
  return { ...problem, message: `\`${quote}\` ${fact}. ${advice}` };
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
