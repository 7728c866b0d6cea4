import type { AwsCredentialIdentity } from "@smithy/types";
import type { CaseStatus } from "../models/cases.js";
import type { SupportPlan } from "../models/SupportPlan.js";
import type { LocalClock } from "./control/createClock.js";
import type { LocalCase } from "./control/describeCase.js";
import type { SeedCase } from "./control/seedCases.js";
import type { LocalFaults } from "./faults/FaultInjector.js";
import type { LocalRequestHandler } from "./http/createRequestHandler.js";
import type { ListenOptions, LocalSupportServer } from "./http/listen.js";

/**
 * A reply of AWS.
 *
 * @public
 */
export interface LocalReply {
  /** The text of the reply. */
  readonly body: string;
  /** Default: `Amazon Web Services`. */
  readonly submittedBy?: string | undefined;
  /** Attachments, of any size. */
  readonly attachments?: readonly { readonly fileName: string; readonly data: Uint8Array }[] | undefined;
  /** The status of the case after the reply. Default: `pending-customer-action`. */
  readonly status?: CaseStatus | undefined;
}

/**
 * A local Support service: ways to connect a client, and controls that act as AWS.
 *
 * Controls accept a case's `caseId` or its `displayId`.
 *
 * @public
 */
export interface LocalSupport {
  /** The `requestHandler` for a client in the same process. Needs no port; works in browsers. */
  readonly requestHandler: LocalRequestHandler;

  /**
   * A `fetch` that sends every request to the service in the same process, whatever the host of the URL.
   *
   * @example
   * vi.stubGlobal("fetch", support.fetch);
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

  /**
   * The configuration of a client in the same process: the request handler, credentials and a region.
   *
   * @example
   * const client = new SupportClient(support.clientConfig);
   */
  readonly clientConfig: {
    /** The region. */
    readonly region: string;
    /** Credentials that the service accepts. */
    readonly credentials: AwsCredentialIdentity;
    /** The request handler. */
    readonly requestHandler: LocalRequestHandler;
  };

  /** Copies of all cases, including resolved ones, oldest first. */
  readonly cases: readonly LocalCase[];

  /** The current settings. Change them with `configure`. */
  readonly settings: {
    /** The account's support plan. */
    readonly plan: SupportPlan | "none";
    /** The maximum number of new cases per hour. */
    readonly maxCasesPerHour: number;
  };

  /** The service's clock. */
  readonly clock: LocalClock;

  /** Fault injection. */
  readonly faults: LocalFaults;

  /**
   * Starts an HTTP server for the service. Needs Node.js.
   *
   * @param options - A {@link ListenOptions}. Default: a free port of 127.0.0.1.
   * @returns The server, once it accepts connections.
   * @throws {@link LocalSupportError} with the code `LISTEN_FAILED` when the address is unavailable.
   * @throws {@link OptionError} when an option is unknown or invalid.
   */
  listen(options?: ListenOptions): Promise<LocalSupportServer>;

  /**
   * Returns a case.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @returns A copy, or `undefined` for an unknown case.
   */
  findCase(caseId: string): LocalCase | undefined;

  /**
   * Replies to a case as AWS. Its status becomes `pending-customer-action`.
   *
   * @example
   * support.reply(caseId, "We are looking into it. Which Availability Zone is it?");
   * console.log(support.findCase(caseId)?.status); // pending-customer-action
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @param reply - A string, or a {@link LocalReply}.
   * @throws {@link LocalSupportError} with the code `CASE_NOT_FOUND` when the case is unknown.
   * @throws {@link OptionError} when the reply is invalid.
   */
  reply(caseId: string, reply: string | LocalReply): void;

  /**
   * Sets the status of a case. A status that AWS may add is valid, a typo of a known one is not.
   *
   * @example
   * support.setStatus(caseId, "work-in-progress");
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @param status - The new status, such as `work-in-progress`, `resolved` or `reopened`.
   * @throws {@link LocalSupportError} with the code `CASE_NOT_FOUND` when the case is unknown.
   * @throws {@link OptionError} when the status is empty, not a string, or a typo of a known one.
   */
  setStatus(caseId: string, status: CaseStatus): void;

  /**
   * Fails an upload: its status becomes `failed`, and no message can attach it. To fail future uploads, add the fault
   * `failedUpload`.
   *
   * @param uploadId - From `GetAttachmentUploadLinks`.
   * @throws {@link LocalSupportError} with the code `UPLOAD_NOT_FOUND` when the upload is unknown or older than a day.
   */
  failUpload(uploadId: string): void;

  /**
   * Adds cases with any status, time and messages.
   *
   * Lists order cases by time, and show seeded cases after existing ones: seed first.
   *
   * @example
   * support.seed([
   *   {
   *     subject: "Slow disks",
   *     status: "resolved",
   *     timeCreated: "2026-08-01T09:00:00Z",
   *     communications: [
   *       { body: "Our disks are slow." },
   *       { body: "They are not.", submittedBy: "Amazon Web Services", timeCreated: "2026-08-01T09:30:00Z" },
   *     ],
   *   },
   * ]);
   *
   * @param cases - The cases; every member is optional.
   * @returns The added cases, in the given order.
   * @throws {@link OptionError} when a member is unknown or invalid; then no case is added.
   */
  seed(cases: readonly SeedCase[]): readonly LocalCase[];

  /**
   * Changes settings. Omitted settings keep their values.
   *
   * @example
   * support.configure({ plan: "basic" }); // Every operation now fails with SubscriptionRequiredException.
   *
   * @param settings - `plan` is the support plan: with `none`, `basic` or `developer` every operation fails with
   *   `SubscriptionRequiredException`. `maxCasesPerHour` is the number of cases per hour of the service's clock before
   *   CreateCase fails with `CaseCreationLimitExceeded`; `Infinity` removes the limit.
   * @throws {@link OptionError} when a setting is unknown or invalid; then no setting changes.
   */
  configure(settings: {
    readonly plan?: SupportPlan | "none" | undefined;
    readonly maxCasesPerHour?: number | undefined;
  }): void;

  /**
   * Removes all cases and faults, and restores the initial clock and settings.
   *
   * Servers keep listening, and clients stay connected. Earlier ids and page tokens become unknown.
   */
  reset(): void;

  /**
   * Closes all servers, writes pending changes to the data file, and closes the file. Calling it twice is safe.
   *
   * Changes by requests are already on disk; changes by your own code may be pending. Without a data file, clients in the
   * same process can still use the service.
   *
   * @throws {@link LocalSupportError} with the code `DATA_UNWRITABLE` when the disk is full or fails. The changes of answered
   *   requests are safe, and `close` can be called again.
   */
  close(): Promise<void>;
}
