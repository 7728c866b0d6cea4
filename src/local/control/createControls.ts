import type { CaseStatus } from "../../models/cases.js";
import { isBytes } from "../bytes.js";
import { checkPlan, type SupportPlan } from "../catalog/plans.js";
import { LocalSupportError } from "../LocalSupportError.js";
import type { ServiceContext } from "../operations/operation.js";
import {
  assertOptions,
  assertValue,
  describeValue,
  FILLED,
  listOf,
  matches,
  required,
  type Shape,
} from "../options.js";
import type { CaseRecord } from "../state/cases.js";
import { checkCaseLimit, type Settings } from "../state/openSettings.js";
import { describeCase, type LocalCase } from "./describeCase.js";
import { type SeedCase, seedCases } from "./seedCases.js";

/**
 * A reply of AWS.
 *
 * @public
 */
export interface LocalReply {
  readonly body: string;
  /** Default: `Amazon Web Services`. */
  readonly submittedBy?: string | undefined;
  /** Attachments, of any size. */
  readonly attachments?: readonly { readonly fileName: string; readonly data: Uint8Array }[] | undefined;
  /** The status of the case after it. Default: `pending-customer-action`. */
  readonly status?: CaseStatus | undefined;
}

/**
 * Controls to act as AWS. A case is named by its `caseId` or `displayId`.
 *
 * @public
 */
export interface LocalControls {
  /** Copies of all cases, resolved ones included, the oldest first. */
  readonly cases: readonly LocalCase[];

  /** The account's support plan. */
  readonly plan: SupportPlan;

  /** How many cases may be opened within an hour. */
  readonly caseLimit: number;

  /**
   * Returns a case.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @returns A copy, or `undefined` for an unknown case.
   */
  find(caseId: string): LocalCase | undefined;

  /**
   * Replies to a case as AWS. Its status becomes `pending-customer-action`.
   *
   * @example
   * support.reply(caseId, "We are looking into it. Which Availability Zone is it?");
   * console.log(support.find(caseId)?.status); // pending-customer-action
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @param reply - A string, or a {@link LocalReply}.
   * @throws {@link LocalSupportError} when the case is unknown or the reply is invalid.
   */
  reply(caseId: string, reply: string | LocalReply): void;

  /**
   * Sets the status of a case to any string.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @param status - Such as `unassigned`.
   * @throws {@link LocalSupportError} when the case is unknown, or the status is empty or not a string.
   */
  setStatus(caseId: string, status: CaseStatus): void;

  /**
   * Sets the status to `work-in-progress`.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @throws {@link LocalSupportError} when the case is unknown.
   */
  assign(caseId: string): void;

  /**
   * Sets the status to `reopened`.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @throws {@link LocalSupportError} when the case is unknown.
   */
  reopen(caseId: string): void;

  /**
   * Sets the status to `resolved`.
   *
   * @param caseId - Its `caseId` or `displayId`.
   * @throws {@link LocalSupportError} when the case is unknown.
   */
  resolve(caseId: string): void;

  /**
   * Fails an upload: its status becomes `failed`, and no message can attach it. For future uploads, use the fault
   * `failedUpload`.
   *
   * @param uploadId - From `GetAttachmentUploadLinks`.
   * @throws {@link LocalSupportError} when the upload is unknown or older than a day.
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
   * @param cases - The cases; every member is optional.
   * @returns The cases, in the given order.
   * @throws {@link LocalSupportError} when a member is unknown or invalid; then no case is added.
   */
  seed(cases: readonly SeedCase[]): readonly LocalCase[];

  /**
   * Sets the support plan.
   *
   * @param plan - With `none`, `basic` or `developer` every operation fails with `SubscriptionRequiredException`.
   * @throws {@link LocalSupportError} when the plan is unknown.
   */
  setPlan(plan: SupportPlan): void;

  /**
   * Sets how many cases may be opened within an hour, by the service's clock.
   *
   * @param caseLimit - The number of cases per hour; the next CreateCase fails with `CaseCreationLimitExceeded`.
   *   `Infinity` removes the limit.
   * @throws {@link LocalSupportError} when it is negative or not a number.
   */
  setCaseLimit(caseLimit: number): void;
}

/** The state that operations read and controls change. */
export type ControlledContext = ServiceContext & { readonly settings: Settings };

const AWS = "Amazon Web Services";

/** `context` is called each time, as a reset replaces it. */
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
      `Unknown case ${describeValue(caseId)}. Use the \`caseId\` or \`displayId\` of a case opened since the last reset.`,
    );
  }

  function setStatus(caseId: string, status: CaseStatus): void {
    assertValue("status", status, FILLED);
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
          `Unknown upload ${describeValue(uploadId)}. Use an \`uploadId\` from GetAttachmentUploadLinks that is less than a day old.`,
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

const FILE: Shape = { fileName: required(FILLED), data: required({ hint: "a Uint8Array", holds: isBytes }) };
const REPLY: Shape = {
  body: required(FILLED),
  submittedBy: FILLED,
  attachments: listOf("objects with a `fileName` and a Uint8Array as `data`", (each) => matches(each, FILE)),
  status: FILLED,
};

function checkReply(reply: string | LocalReply): LocalReply {
  const given = typeof reply === "string" ? { body: reply } : reply;
  const hint = "a string or an object";
  assertValue("reply", given, { hint, holds: (value) => matches(value, {}) });
  assertOptions(given, REPLY, "reply.");
  return given;
}
