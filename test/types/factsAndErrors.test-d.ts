import type * as ours from "aws-support-client";
import type { Assignable, Every, Failing, Holds, Identical, None, Same } from "../support/types.js";

// Codes, plans, events, failover, and the errors: members, and what is narrowed.

type Operation = ours.OperationName | (string & {});
interface Endpoint {
  readonly url: string;
  readonly region: string;
}

export type CodesAndPlans = Every<
  [
    Same<
      ours.FindServiceInput,
      {
        readonly service: string;
        readonly category?: string | undefined;
        readonly severity?: string | undefined;
        readonly language?: ours.CaseLanguage | undefined;
      }
    >,
    Same<keyof ours.CaseCodes, "serviceCode" | "categoryCode" | "severityCode">,
    Same<Extract<ours.FindServiceResult, { ok: true }>["codes"]["serviceCode"], string>,
    Same<
      Extract<ours.FindServiceResult, { ok: false }>["problems"],
      readonly [ours.CodeProblem, ...ours.CodeProblem[]]
    >,
    Same<ours.CodeProblem["reason"], "ambiguous" | "unknown">,
    Same<ours.OperationAccess, "available" | "denied" | "notInPlan">,
    Same<
      ours.DetectSupportPlanResult,
      {
        readonly access: ours.OperationAccess;
        readonly severityLevels: readonly ours.SeverityLevel[];
        readonly checkCount: number | undefined;
        readonly operations: Readonly<
          Record<
            "DescribeSeverityLevels" | "DescribeServices" | "DescribeCases" | "DescribeTrustedAdvisorChecks",
            ours.OperationAccess
          >
        >;
        readonly possiblePlans: readonly ours.SupportPlan[];
      }
    >,
    Same<ours.DryRunResult, { readonly ok: true } | { readonly ok: false; readonly error: Error }>,
  ]
>;

export type EventsAndFailover = Every<
  [
    Same<ours.SupportCaseEvent["detail"]["event-name"], ours.SupportCaseEventName>,
    Same<ours.SupportCaseUpdate["time"], Date>,
    Same<
      ours.DescribeSupportCaseEventOptions,
      {
        readonly signal?: AbortSignal | undefined;
        readonly attemptTimeoutMs?: number | undefined;
        readonly includeCommunications?: boolean | undefined;
      }
    >,
    Same<
      ours.RegionFailoverOptions,
      {
        readonly endpoints?: readonly Endpoint[] | undefined;
        readonly cooldownMs?: number | undefined;
        readonly attemptTimeoutMs?: number | undefined;
        readonly onFailover?: ((event: ours.RegionFailoverEvent) => void) | undefined;
      }
    >,
    Assignable<{ operation: Operation; from: Endpoint; to: Endpoint; error: unknown }, ours.RegionFailoverEvent>,
  ]
>;

/** Own fields of each class of error. */
interface Fields {
  AttachmentError: "fileName" | "sizeBytes" | "maxSizeBytes" | "attachmentId" | "uploadId" | "partIndex" | "statusCode";
  ConfigurationError: "setting";
  CursorError: "caseId";
  DryRunError: "operation";
  IncompleteResponseError: "operation" | "member";
  InputValidationError: "operation" | "violations";
  OptionError: "option" | "suggestion";
  OutcomeUnknownError: "operation" | "token" | "caseId";
  TokenReusedError: "operation" | "token" | "caseId";
}
interface Errors {
  AttachmentError: ours.AttachmentError;
  ConfigurationError: ours.ConfigurationError;
  CursorError: ours.CursorError;
  DryRunError: ours.DryRunError;
  IncompleteResponseError: ours.IncompleteResponseError;
  InputValidationError: ours.InputValidationError;
  OptionError: ours.OptionError;
  OutcomeUnknownError: ours.OutcomeUnknownError;
  TokenReusedError: ours.TokenReusedError;
}
type FieldsOf = { [Name in keyof Errors]: Exclude<keyof Errors[Name], keyof ours.SupportClientError> };
export type DifferingFields = None<Failing<{ [Name in keyof Fields]: Identical<FieldsOf[Name], Fields[Name]> }>>;
export type NotOurErrors = None<Failing<{ [Name in keyof Errors]: Assignable<Errors[Name], ours.SupportClientError> }>>;
/** The code of each class is one that the base class lists. */
export type UnlistedCodes = None<
  Failing<{ [Name in keyof Errors]: string extends Errors[Name]["code"] ? false : true }>
>;
export type OpenCode = Holds<Assignable<string, ours.SupportClientErrorCode>>;
export type Violations = Every<
  [
    Same<ours.InputValidationError["violations"], readonly ours.InputViolation[]>,
    Same<ours.InputViolation, { readonly path: string; readonly rule: ours.InputRule; readonly message: string }>,
  ]
>;

/** Exceptions that the service sends without declaring them. */
interface Undeclared {
  AccessDeniedException: ours.AccessDeniedException;
  ExpiredTokenException: ours.ExpiredTokenException;
  InvalidParameterValueException: ours.InvalidParameterValueException;
  InvalidSignatureException: ours.InvalidSignatureException;
  SubscriptionRequiredException: ours.SubscriptionRequiredException;
  UnknownOperationException: ours.UnknownOperationException;
  UnrecognizedClientException: ours.UnrecognizedClientException;
  ValidationException: ours.ValidationException;
}
export type UnnamedExceptions = None<
  Failing<{
    [Name in keyof Undeclared]: Assignable<Undeclared[Name], ours.SupportServiceException & { readonly name: Name }>;
  }>
>;

/** A `catch` narrows by class, and then by code. */
export function describeError(sdk: typeof ours, error: unknown): string {
  if (error instanceof sdk.AttachmentError && error.code === "PART_FAILED") return `part ${error.partIndex}`;
  if (error instanceof sdk.OutcomeUnknownError) return `${error.operation satisfies ours.OperationName} ${error.token}`;
  if (error instanceof sdk.OptionError) return error.suggestion ?? error.option;
  if (error instanceof sdk.SubscriptionRequiredException) return `${error.name} ${error.hint}`;
  if (!(error instanceof sdk.SupportClientError)) return String(error);
  switch (error.code) {
    case "TIMEOUT":
    case "TOKEN_REUSED":
      return "known";
    default:
      return error.code;
  }
}

/** The parts of a client's configuration that have a type of this package. */
export async function configure(
  sdk: typeof ours,
  handler: ours.HttpHandler,
  plugin: ours.SupportPlugin,
  schemes: ours.SupportHttpAuthSchemeProvider,
): Promise<ours.EndpointParameters> {
  const client = new sdk.SupportClient({ requestHandler: handler, httpAuthSchemeProvider: schemes });
  client.middlewareStack.use(plugin);
  const parameters: ours.SupportHttpAuthSchemeParameters = { operation: "CreateCase", region: "us-east-1" };
  return { Region: parameters.region };
}
