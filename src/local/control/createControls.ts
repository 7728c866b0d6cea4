import type { CaseStatus } from "../../models/cases.js";
import { assertShape, FILLED, required } from "../assertShape.js";
import { checkPlan, type SupportPlan } from "../catalog/plans.js";
import { LocalSupportError } from "../LocalSupportError.js";
import type { ServiceContext } from "../operations/operation.js";
import type { CaseRecord } from "../state/cases.js";
import { checkCaseLimit, type Settings } from "../state/openSettings.js";
import { checkReply } from "./checkReply.js";
import { describeCase, type LocalCase } from "./describeCase.js";
import { type SeedCase, seedCases } from "./seedCases.js";

/**
 * A message of AWS.
 *
 * @public
 */
export interface LocalReply {
  readonly body: string;
  /** Default: `Amazon Web Services`. */
  readonly submittedBy?: string | undefined;
  /** Files that come with it, of any size. */
  readonly attachments?: readonly { readonly fileName: string; readonly data: Uint8Array }[] | undefined;
  /** Where the case stands then. Default: `pending-customer-action`. */
  readonly status?: CaseStatus | undefined;
}

/**
 * What AWS does with cases and accounts, for you to do from code.
 *
 * A case is named by its `caseId` or its `displayId`.
 *
 * @public
 */
export interface LocalControls {
  /** All cases, the oldest first, resolved ones too, as copies to look at. */
  readonly cases: readonly LocalCase[];

  /** The account's support plan. */
  readonly plan: SupportPlan;

  /** How many cases may be opened within 24 hours. */
  readonly caseLimit: number;

  /**
   * Looks a case up, and changes nothing.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @returns A copy, or nothing where there is no such case.
   */
  find(caseId: string): LocalCase | undefined;

  /**
   * Answers a case as AWS, which then waits for the customer.
   *
   * @example
   * support.reply(caseId, "We are looking into it. Which Availability Zone is it?");
   * console.log(support.find(caseId)?.status); // pending-customer-action
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @param reply - The text, or a {@link LocalReply}.
   * @throws {@link LocalSupportError} when there is no such case, or the reply is none.
   */
  reply(caseId: string, reply: string | LocalReply): void;

  /**
   * Puts a case into any status, even one that this version does not know.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @param status - Such as `unassigned`.
   * @throws {@link LocalSupportError} when there is no such case, or the status is no text or an empty one.
   */
  setStatus(caseId: string, status: CaseStatus): void;

  /**
   * Gives a case to someone of AWS: `work-in-progress`.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @throws {@link LocalSupportError} when there is no such case.
   */
  assign(caseId: string): void;

  /**
   * Opens a case again: `reopened`.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @throws {@link LocalSupportError} when there is no such case.
   */
  reopen(caseId: string): void;

  /**
   * Closes a case: `resolved`.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @throws {@link LocalSupportError} when there is no such case.
   */
  resolve(caseId: string): void;

  /**
   * Makes the upload of a large file fail: its status is `failed`, and no message can take it.
   *
   * The trouble `failedUpload` does so with uploads to come.
   *
   * @param uploadId - As `GetAttachmentUploadLinks` returned it.
   * @throws {@link LocalSupportError} when there is no such upload, or a day has gone by.
   */
  failUpload(uploadId: string): void;

  /**
   * Puts in cases of any status and time, with their messages.
   *
   * Lists show them in the order of time, and later than all cases that are there already: seed first.
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
   * @param cases - What to put in; all has defaults.
   * @returns The cases, in the order in which they were given.
   * @throws {@link LocalSupportError} when a member of a case is of the wrong type, or a time is none; then no case is put in.
   */
  seed(cases: readonly SeedCase[]): readonly LocalCase[];

  /**
   * Changes the support plan from the next request on.
   *
   * @param plan - With `none`, `basic` or `developer` every operation answers `SubscriptionRequiredException`.
   * @throws {@link LocalSupportError} when there is no such plan.
   */
  setPlan(plan: SupportPlan): void;

  /**
   * Changes how many cases may be opened within 24 hours, by the service's clock.
   *
   * @param caseLimit - From then on CreateCase answers `CaseCreationLimitExceeded`. `Infinity` is no limit.
   * @throws {@link LocalSupportError} when it is negative or not a number.
   */
  setCaseLimit(caseLimit: number): void;
}

/** What the operations read, and the controls change. */
export type ControlledContext = ServiceContext & { readonly settings: Settings };

const AWS = "Amazon Web Services";

/** The context is asked for each time, as a reset puts a new one in its place. */
export function createControls(context: () => ControlledContext): LocalControls {
  function lookUp(caseId: string): CaseRecord | undefined {
    const { cases } = context();
    return cases.byId(caseId) ?? cases.byDisplayId(caseId);
  }

  function existing(caseId: string): CaseRecord {
    const record = lookUp(caseId);
    if (record) return record;
    throw new LocalSupportError(
      "CASE_UNKNOWN",
      `Failed to change the case '${String(caseId)}': there is none. Use an id that CreateCase or seed returned since the last reset.`,
    );
  }

  function setStatus(caseId: string, status: CaseStatus): void {
    assertShape("Failed to change the case", { status }, { status: required(FILLED) });
    context().cases.setStatus(existing(caseId).caseId, status);
  }

  return {
    get cases() {
      return context().cases.all.map(describeCase);
    },
    get plan() {
      return context().plan;
    },
    get caseLimit() {
      return context().caseLimit;
    },
    find(caseId) {
      const record = lookUp(caseId);
      return record && describeCase(record);
    },
    reply(caseId, reply) {
      const { body, submittedBy = AWS, attachments = [], status = "pending-customer-action" } = checkReply(reply);
      const { cases, files, now } = context();
      const record = existing(caseId);
      const stored = attachments.map(({ fileName, data }) => {
        return { fileName, sizeBytes: data.length, content: [new Uint8Array(data)] };
      });
      const communication = { body, submittedBy, createdMs: now(), attachments: files.attachments.keep(stored) };
      cases.append(record.caseId, communication);
      cases.setStatus(record.caseId, status);
    },
    setStatus,
    assign: (caseId) => setStatus(caseId, "work-in-progress"),
    reopen: (caseId) => setStatus(caseId, "reopened"),
    resolve: (caseId) => setStatus(caseId, "resolved"),
    failUpload(uploadId) {
      const { files } = context();
      if (!files.uploads.byId(uploadId)) {
        throw new LocalSupportError(
          "UPLOAD_UNKNOWN",
          `Failed to fail the upload '${String(uploadId)}': there is none. Use an id that GetAttachmentUploadLinks returned within a day.`,
        );
      }
      files.uploads.fail(uploadId);
    },
    seed(seeds) {
      const { cases, now } = context();
      return seedCases(cases, seeds, now()).map(describeCase);
    },
    setPlan(plan) {
      context().settings.plan = checkPlan(plan);
    },
    setCaseLimit(caseLimit) {
      context().settings.caseLimit = checkCaseLimit(caseLimit);
    },
  };
}
