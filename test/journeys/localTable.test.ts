import { describe, expect, it } from "vitest";
import * as ourSdk from "../../src/index.js";
import type { OperationName } from "../../src/local/index.js";
import { playRow } from "../support/localStage.js";
import { officialSdk, supportOperations } from "../support/supportSdk.js";
import {
  addAttachmentsToSetRows,
  describeAttachmentRows,
  getAttachmentDownloadLinkRows,
} from "./tables/attachmentRows.js";
import { addCommunicationRows, createCaseRows, resolveCaseRows } from "./tables/caseRows.js";
import {
  describeCreateCaseOptionsRows,
  describeServicesRows,
  describeSeverityLevelsRows,
  describeSupportedLanguagesRows,
} from "./tables/catalogRows.js";
import { DECLARED_ERRORS } from "./tables/declaredErrors.js";
import { describeCasesRows, describeCommunicationsRows } from "./tables/listRows.js";
import { type LocalRow, refuses } from "./tables/localRow.js";
import {
  describeTrustedAdvisorCheckRefreshStatusesRows,
  describeTrustedAdvisorCheckResultRows,
  describeTrustedAdvisorCheckSummariesRows,
  describeTrustedAdvisorChecksRows,
  refreshTrustedAdvisorCheckRows,
} from "./tables/trustedAdvisorRows.js";
import {
  completeAttachmentUploadRows,
  describeAttachmentUploadStatusRows,
  getAttachmentUploadLinksRows,
  uploadedFileRows,
} from "./tables/uploadRows.js";

/** The first row of each operation is the happy path. */
const OPERATION_ROWS: Readonly<Record<OperationName, readonly LocalRow[]>> = {
  AddAttachmentsToSet: addAttachmentsToSetRows,
  AddCommunicationToCase: addCommunicationRows,
  CompleteAttachmentUpload: completeAttachmentUploadRows,
  CreateCase: [...createCaseRows, ...uploadedFileRows],
  DescribeAttachment: describeAttachmentRows,
  DescribeAttachmentUploadStatus: describeAttachmentUploadStatusRows,
  DescribeCases: describeCasesRows,
  DescribeCommunications: describeCommunicationsRows,
  DescribeCreateCaseOptions: describeCreateCaseOptionsRows,
  DescribeServices: describeServicesRows,
  DescribeSeverityLevels: describeSeverityLevelsRows,
  DescribeSupportedLanguages: describeSupportedLanguagesRows,
  DescribeTrustedAdvisorCheckRefreshStatuses: describeTrustedAdvisorCheckRefreshStatusesRows,
  DescribeTrustedAdvisorCheckResult: describeTrustedAdvisorCheckResultRows,
  DescribeTrustedAdvisorCheckSummaries: describeTrustedAdvisorCheckSummariesRows,
  DescribeTrustedAdvisorChecks: describeTrustedAdvisorChecksRows,
  GetAttachmentDownloadLink: getAttachmentDownloadLinkRows,
  GetAttachmentUploadLinks: getAttachmentUploadLinksRows,
  RefreshTrustedAdvisorCheck: refreshTrustedAdvisorCheckRows,
  ResolveCase: resolveCaseRows,
};

/** The errors that have the same cause in every operation, on the way of the happy path. */
function commonRows(happy: LocalRow): LocalRow[] {
  const { operation, options } = happy;
  const on = (title: string, error: readonly [string, string], prepare: Prepare) =>
    refuses(operation, title, async (stage) => prepare(stage, await inputOf(happy, stage)), error, options);
  const rows = [
    on("all during an outage", ["InternalServerError", "An internal server error occurred."], ({ support }, input) => {
      support.faults.add("internalError");
      return input;
    }),
    on("all without a plan", ["SubscriptionRequiredException", "Subscription is required"], ({ support }, input) => {
      support.configure({ plan: "basic" });
      return input;
    }),
  ];
  const declared = DECLARED_ERRORS[operation];
  if (declared.includes("ThrottlingException")) {
    const busy: Prepare = ({ support }, input) => {
      support.faults.add("throttling", { throttlingReasons: [{ reason: "Busy", resource: "arn" }] });
      return input;
    };
    rows.push(on("all when it is busy", ["ThrottlingException", "Rate exceeded"], busy));
  }
  if (declared.includes("DryRunOperationException")) {
    const says = "Request would have succeeded, but the DryRun flag is set.";
    rows.push(on("a dry run", ["DryRunOperationException", says], (_, input) => ({ ...input, dryRun: true })));
  }
  return rows;
}

type Stage = Parameters<Extract<LocalRow["input"], (stage: never) => unknown>>[0];
type Prepare = (stage: Stage, input: object) => object;

async function inputOf({ input }: LocalRow, stage: Stage): Promise<object> {
  return typeof input === "function" ? input(stage) : input;
}

const rows = Object.values(OPERATION_ROWS).flatMap((own) => [...own, ...own.slice(0, 1).flatMap(commonRows)]);

describe.each(supportOperations.map(({ name }) => name as OperationName))("%s", (name) => {
  const own = rows.filter(({ operation }) => operation === name);

  it("has a row for its success and for each declared error", () => {
    const errors = own.flatMap(({ ends }) => ("error" in ends ? ends.error : []));
    expect(own[0]?.ends).toHaveProperty("output");
    expect(errors).toEqual(expect.arrayContaining([...DECLARED_ERRORS[name]]));
  });

  it.each(own.map((row) => [row.title, row] as const))("%s, with each client and connection", async (_, row) => {
    const remote = await playRow(officialSdk, "over a port", row);
    const local = await playRow(ourSdk, "in process", row);

    expect(local).toEqual(remote);
    if ("output" in row.ends) {
      expect(remote.outcome).toMatchObject({ output: row.ends.output });
      return;
    }
    const { error, says } = row.ends;
    expect(remote.outcome).toMatchObject({ name: error, message: expect.stringContaining(says) });
    expect(remote.outcome.class).toBe(DECLARED_ERRORS[name].includes(error) ? error : "SupportServiceException");
    expect(remote.casesAfter).toEqual(remote.casesBefore);
  });
});
