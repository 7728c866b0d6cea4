import type * as official from "@aws-sdk/client-support";
import type * as local from "aws-support-client/local";
import type { Assignable, Every, Failing, Identical, None, Same } from "../support/types.js";

// The local service: signatures and members.

interface Signatures {
  createLocalSupport(options?: local.LocalSupportOptions): local.LocalSupport;
  openLocalSupport(options: local.LocalSupportOptions & { readonly dataFile: string }): Promise<local.LocalSupport>;
}
export type DifferingSignatures = None<
  Failing<{ [Name in keyof Signatures]: Identical<(typeof local)[Name], Signatures[Name]> }>
>;

type Plan = local.SupportPlan | "none";
type Operation = local.OperationName;
type Link = "UploadPart" | "DownloadAttachment";
interface Schedule<Target> {
  readonly operations?: readonly Target[] | undefined;
  readonly times?: number | undefined;
  readonly probability?: number | undefined;
  readonly randomSeed?: number | undefined;
}
interface Faults {
  readonly lostRequest: Schedule<Operation | Link>;
  readonly lostResponse: Schedule<Operation | Link>;
  readonly slowResponse: Schedule<Operation | Link> & { readonly delayMs?: number | undefined };
  readonly throttling: Schedule<Operation> & {
    readonly throttlingReasons?: readonly official.ThrottlingReason[] | undefined;
  };
  readonly internalError: Schedule<Operation> & { readonly afterExecution?: boolean | undefined };
  readonly badGateway: Schedule<Operation | Link> & { readonly afterExecution?: boolean | undefined };
  readonly truncatedResponse: Schedule<Operation | Link>;
  readonly clockSkew: Schedule<Operation> & { readonly skewMs?: number | undefined };
  readonly expiredLinks: Schedule<Link>;
  readonly missingPlan: Schedule<Operation>;
  readonly failedUpload: Schedule<"CompleteAttachmentUpload">;
  readonly caseLimitExceeded: Schedule<"CreateCase">;
}

export type FaultMembers = Every<
  [
    Same<local.FaultTarget, Operation | Link>,
    Same<keyof local.FaultOptions, keyof Faults>,
    Same<keyof local.LocalFaults, "active" | "add" | "clear">,
    Same<keyof local.Fault, "name" | "options" | "hits" | "remove">,
    Identical<
      local.LocalFaults["add"],
      <Name extends local.FaultName>(name: Name, options?: local.FaultOptions[Name]) => local.Fault<Name>
    >,
  ]
>;
export type DifferingFaults = None<Failing<{ [Name in keyof Faults]: Same<local.FaultOptions[Name], Faults[Name]> }>>;

export type ServiceMembers = Every<
  [
    Same<
      keyof local.LocalSupport,
      | "requestHandler"
      | "fetch"
      | "clientConfig"
      | "listen"
      | "cases"
      | "findCase"
      | "reply"
      | "setStatus"
      | "failUpload"
      | "seed"
      | "settings"
      | "configure"
      | "clock"
      | "faults"
      | "reset"
      | "close"
    >,
    Same<local.LocalSupport["settings"], { readonly plan: Plan; readonly maxCasesPerHour: number }>,
    Same<
      Parameters<local.LocalSupport["configure"]>[0],
      { readonly plan?: Plan | undefined; readonly maxCasesPerHour?: number | undefined }
    >,
    Identical<local.LocalSupport["reply"], (caseId: string, reply: string | local.LocalReply) => void>,
    Identical<local.LocalSupport["findCase"], (caseId: string) => local.LocalCase | undefined>,
    Identical<local.LocalSupport["cases"], readonly local.LocalCase[]>,
    Identical<local.LocalSupport["seed"], (cases: readonly local.SeedCase[]) => readonly local.LocalCase[]>,
    Identical<local.LocalSupport["listen"], (options?: local.ListenOptions) => Promise<local.LocalSupportServer>>,
    Identical<local.LocalSupport["clock"], local.LocalClock>,
    Same<keyof local.LocalClock, "now" | "advance" | "set" | "reset">,
    Same<keyof local.LocalSupportServer, "endpoint" | "port" | "consoleUrl" | "clientConfig" | "env" | "close">,
    Assignable<local.LocalRequestHandler, NonNullable<official.SupportClientConfig["requestHandler"]>>,
  ]
>;

export type Options = Every<
  [
    Same<local.LocalSupportOptions["credentials"], local.LocalCredentials | "any" | undefined>,
    Same<local.LocalSupportOptions["plan"], Plan | undefined>,
    Same<
      NonNullable<local.LocalSupportOptions["catalog"]>,
      { readonly [Table in keyof local.LocalCatalog]?: local.LocalCatalog[Table] | undefined }
    >,
    Same<
      NonNullable<local.LocalSupportOptions["attachments"]>,
      {
        readonly partSizeBytes?: number | undefined;
        readonly processingMs?: number | undefined;
        readonly linkLifetimeMs?: number | undefined;
        readonly maxSetsPerMinute?: number | undefined;
        readonly maxReadsPerMinute?: number | undefined;
      }
    >,
    Same<
      NonNullable<local.LocalSupportOptions["refresh"]>,
      { readonly enqueuedMs?: number | undefined; readonly processingMs?: number | undefined }
    >,
    Same<
      local.LocalCatalog,
      {
        readonly services: readonly local.LocalService[];
        readonly severityLevels: readonly local.LocalSeverityLevel[];
        readonly languages: readonly local.LocalLanguage[];
        readonly checks: readonly local.LocalCheck[];
      }
    >,
    Identical<local.LocalCheck["resources"], readonly local.LocalCheckResource[] | undefined>,
    Identical<local.LocalLanguage["technical"], local.LocalLanguageOptions>,
    Identical<local.LocalCase["communications"], readonly local.LocalCommunication[]>,
    Identical<local.LocalCommunication["attachments"], readonly local.LocalAttachment[]>,
    Identical<local.SeedCase["communications"], readonly local.SeedCommunication[] | undefined>,
  ]
>;

/** Both entries throw the same class. */
export type SameOptionError = Every<[Assignable<InstanceType<typeof local.OptionError>, local.OptionError>]>;
