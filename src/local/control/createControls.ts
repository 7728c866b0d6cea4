import type { CaseStatus } from "../../models/cases.js";
import { isBytes } from "../bytes.js";
import { checkSettings } from "../checkOptions.js";
import type { LocalReply, LocalSupport } from "../LocalSupport.js";
import { LocalSupportError } from "../LocalSupportError.js";
import type { ServiceContext } from "../operations/operation.js";
import {
  assertOptions,
  assertValue,
  describeValue,
  listOf,
  matches,
  NON_EMPTY_TEXT,
  required,
  type Shape,
} from "../options.js";
import type { CaseRecord } from "../state/cases.js";
import type { Settings } from "../state/openSettings.js";
import { checkStatus } from "./checkStatus.js";
import { describeCase } from "./describeCase.js";
import { seedCases } from "./seedCases.js";

/** The controls of a service that act as AWS. */
export type LocalControls = Pick<
  LocalSupport,
  "cases" | "settings" | "findCase" | "reply" | "setStatus" | "failUpload" | "seed" | "configure"
>;

export type ControlledContext = ServiceContext & { readonly settings: Settings };

const AWS = "Amazon Web Services";

/** `context` is a function because a reset replaces the context. */
export function createControls(context: () => ControlledContext): LocalControls {
  function lookUp(caseId: string): CaseRecord | undefined {
    const { cases } = context();
    return cases.byId(caseId) ?? cases.byDisplayId(caseId);
  }

  function existing(caseId: string): CaseRecord {
    const record = lookUp(caseId);
    if (record) return record;
    throw new LocalSupportError(
      "CASE_NOT_FOUND",
      `Unknown case ${describeValue(caseId)}. Use the \`caseId\` or \`displayId\` of a case opened since the last reset.`,
    );
  }

  function setStatus(caseId: string, status: CaseStatus): void {
    checkStatus("status", status);
    context().cases.setStatus(existing(caseId).caseId, status);
  }

  return {
    get cases() {
      return context().cases.all.map(describeCase);
    },
    get settings() {
      const { plan, maxCasesPerHour } = context();
      return { plan, maxCasesPerHour };
    },
    findCase(caseId) {
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
    failUpload(uploadId) {
      const { files } = context();
      if (!files.uploads.byId(uploadId)) {
        throw new LocalSupportError(
          "UPLOAD_NOT_FOUND",
          `Unknown upload ${describeValue(uploadId)}. Use an \`uploadId\` from GetAttachmentUploadLinks that is less than a day old.`,
        );
      }
      files.uploads.fail(uploadId);
    },
    seed(seeds) {
      const { cases, now } = context();
      return seedCases(cases, seeds, now()).map(describeCase);
    },
    configure(changes) {
      checkSettings(changes);
      const { settings } = context();
      const { plan = settings.plan, maxCasesPerHour = settings.maxCasesPerHour } = changes;
      Object.assign(settings, { plan, maxCasesPerHour });
    },
  };
}

const FILE: Shape = { fileName: required(NON_EMPTY_TEXT), data: required({ hint: "a Uint8Array", holds: isBytes }) };
const REPLY: Shape = {
  body: required(NON_EMPTY_TEXT),
  submittedBy: NON_EMPTY_TEXT,
  attachments: listOf("objects with a `fileName` and a Uint8Array as `data`", (each) => matches(each, FILE)),
  status: NON_EMPTY_TEXT,
};

function checkReply(reply: string | LocalReply): LocalReply {
  const content = typeof reply === "string" ? { body: reply } : reply;
  const hint = "a string or an object";
  assertValue("reply", content, { hint, holds: (value) => matches(value, {}) });
  assertOptions(content, REPLY, "reply.");
  if (content.status !== undefined) checkStatus("reply.status", content.status);
  return content;
}
