import { DescribeCasesCommand, ResolveCaseCommand, type SupportClient } from "@aws-sdk/client-support";
import * as sdk from "../../../../src/index.js";
import type { LocalSupport } from "../../../../src/local/index.js";
import { makeContent } from "../../../support/attachmentFixture.js";
import type { OpenedClient } from "../../../support/clientVariants.js";

/** The client under test, and a service with one case. */
export interface Setting extends OpenedClient {
  readonly support: LocalSupport;
  readonly caseId: string;
  readonly checkId: string;
}

/** A call of one workflow. */
export interface WorkflowRow {
  run(setting: Setting): Promise<unknown>;
  readonly result: unknown;
  /** The operations that it sends with the client, in any order and number. */
  readonly operations: readonly string[];
}

const CASE = { token: "t", subject: "s", communicationBody: "b" };
const QUICK = { searchDelaysMs: [1], clockToleranceMs: 0 };
const LARGE_BYTES = 5 * 1024 * 1024 + 1;
const waiter = (client: SupportClient) => ({ client, maxWaitTime: 10, minDelay: 0.001, maxDelay: 0.002 });

/** One call of every workflow that takes a client. */
export const workflowRows: Readonly<Record<string, WorkflowRow>> = {
  addCommunicationOnce: {
    async run({ client, caseId }) {
      const message = { token: "m", caseId, communicationBody: "Anything new?" };
      const first = await sdk.addCommunicationOnce(client, message, QUICK);
      return [first, await sdk.addCommunicationOnce(client, message, QUICK)];
    },
    result: [{ created: true }, { created: false }],
    operations: ["AddCommunicationToCase", "DescribeCommunications"],
  },
  createCaseOnce: {
    async run({ client }) {
      const first = await sdk.createCaseOnce(client, CASE, QUICK);
      const second = await sdk.createCaseOnce(client, CASE, QUICK);
      return [first.created, second.created, first.caseId === second.caseId];
    },
    result: [true, false, true],
    operations: ["CreateCase", "DescribeCases"],
  },
  describeCheckResult: {
    run: ({ client, checkId }) => sdk.describeCheckResult(client, { checkId }),
    result: { checkId: "check", status: "ok", resources: [] },
    operations: ["DescribeTrustedAdvisorCheckResult", "DescribeTrustedAdvisorChecks"],
  },
  describeSupportCaseEvent: {
    run: ({ client, caseId }) => sdk.describeSupportCaseEvent(client, makeEvent(caseId)),
    result: { update: { eventName: "CreateCase" }, details: { subject: "Slow disks" } },
    operations: ["DescribeCases"],
  },
  detectSupportPlan: {
    run: ({ client }) => sdk.detectSupportPlan(client),
    result: { access: "available", operations: { DescribeCases: "available" }, checkCount: 1 },
    operations: ["DescribeSeverityLevels", "DescribeServices", "DescribeCases", "DescribeTrustedAdvisorChecks"],
  },
  downloadAttachment: {
    async run({ client, support, caseId, transfer }) {
      const data = makeContent(LARGE_BYTES);
      support.reply(caseId, { body: "See the files.", attachments: [{ fileName: "large.bin", data }] });
      const [reply] = support.findCase(caseId)?.communications.slice(-1) ?? [];
      const attachmentId = reply?.attachments[0]?.attachmentId ?? "";
      const { fileName, data: read } = await sdk.downloadAttachment(client, { attachmentId }, transfer);
      return [fileName, Buffer.compare(read, data)];
    },
    result: ["large.bin", 0],
    operations: ["GetAttachmentDownloadLink"],
  },
  dryRun: {
    run: async ({ client, caseId }) => [
      await sdk.dryRun(client, new ResolveCaseCommand({ caseId })),
      await sdk.dryRun(client, new sdk.ResolveCaseCommand({ caseId: "case-1" })),
    ],
    result: [{ ok: true }, { ok: false, error: { name: "CaseIdNotFound" } }],
    operations: ["ResolveCase"],
  },
  findService: {
    run: ({ client }) => sdk.findService(client, { service: "ec2 linux", severity: "urgent" }),
    result: { ok: true, codes: { serviceCode: "amazon-elastic-compute-cloud-linux", severityCode: "urgent" } },
    operations: ["DescribeServices", "DescribeSeverityLevels"],
  },
  iterateCases: {
    run: async ({ client }) => collect(sdk.iterateCases(client)),
    result: [{ subject: "Slow disks" }],
    operations: ["DescribeCases"],
  },
  iterateCommunications: {
    run: async ({ client, caseId }) => collect(sdk.iterateCommunications(client, { caseId })),
    result: [{ body: "Our disks are slow." }],
    operations: ["DescribeCommunications"],
  },
  openCase: {
    async run({ client, support, transfer }) {
      const attachments = [{ fileName: "a.log", data: new Uint8Array([1]) }];
      const { caseId } = await sdk.openCase(client, { ...CASE, attachments }, { ...QUICK, ...transfer });
      return support.findCase(caseId)?.communications[0]?.attachments;
    },
    result: [{ fileName: "a.log" }],
    operations: ["AddAttachmentsToSet", "CreateCase"],
  },
  paginateDescribeCases: {
    run: async ({ client }) => collect(sdk.paginateDescribeCases({ client, pageSize: 10 }, {})),
    result: [{ cases: [{ subject: "Slow disks" }] }],
    operations: ["DescribeCases"],
  },
  paginateDescribeCommunications: {
    run: async ({ client, caseId }) => collect(sdk.paginateDescribeCommunications({ client }, { caseId })),
    result: [{ communications: [{ body: "Our disks are slow." }] }],
    operations: ["DescribeCommunications"],
  },
  refreshChecks: {
    run: ({ client }) => sdk.refreshChecks(client, {}, { pollDelayMs: 1 }),
    result: { checks: [{ checkId: "check", outcome: "refreshed" }], countByOutcome: { refreshed: 1 } },
    operations: [
      "DescribeTrustedAdvisorChecks",
      "RefreshTrustedAdvisorCheck",
      "DescribeTrustedAdvisorCheckRefreshStatuses",
    ],
  },
  summarizeChecks: {
    run: ({ client }) => sdk.summarizeChecks(client),
    result: { checks: [{ checkId: "check" }], countByStatus: { ok: 1 }, missingCheckIds: [] },
    operations: ["DescribeTrustedAdvisorChecks", "DescribeTrustedAdvisorCheckSummaries"],
  },
  uploadAttachments: {
    async run({ client, transfer }) {
      const files = [
        { fileName: "small.txt", data: new Uint8Array([1]) },
        { fileName: "large.bin", data: makeContent(LARGE_BYTES) },
      ];
      const { attachmentSetId, uploadIds } = await sdk.uploadAttachments(client, files, transfer);
      return [typeof attachmentSetId, uploadIds?.length];
    },
    result: ["string", 1],
    operations: ["AddAttachmentsToSet", "GetAttachmentUploadLinks", "CompleteAttachmentUpload"],
  },
  waitUntilAttachmentReady: {
    async run({ client, transfer }) {
      const files = [{ fileName: "large.bin", data: makeContent(LARGE_BYTES) }];
      const { uploadIds = [] } = await sdk.uploadAttachments(client, files, transfer);
      return sdk.waitUntilAttachmentReady(waiter(client), { uploadId: uploadIds[0] ?? "" });
    },
    result: { state: "SUCCESS", final: { uploadStatus: "attachment-ready" } },
    operations: ["DescribeAttachmentUploadStatus"],
  },
  waitUntilCaseResolved: {
    run({ client, support, caseId }) {
      support.setStatus(caseId, "resolved");
      return sdk.waitUntilCaseResolved(waiter(client), { caseId });
    },
    result: { state: "SUCCESS", final: { cases: [{ status: "resolved" }] } },
    operations: ["DescribeCases"],
  },
  waitUntilCheckRefreshed: {
    async run({ client, checkId }) {
      await client.send(new sdk.RefreshTrustedAdvisorCheckCommand({ checkId }));
      return sdk.waitUntilCheckRefreshed(waiter(client), { checkId });
    },
    result: { state: "SUCCESS", final: { statuses: [{ checkId: "check", status: "success" }] } },
    operations: ["RefreshTrustedAdvisorCheck", "DescribeTrustedAdvisorCheckRefreshStatuses"],
  },
  watchCase: {
    run({ client, support, caseId }) {
      support.setStatus(caseId, "resolved");
      return collect(sdk.watchCase(client, { caseId }, { until: "resolved", pollDelayMs: 1 }));
    },
    result: [
      { type: "communication", communication: { body: "Our disks are slow." } },
      { type: "status", status: "resolved" },
    ],
    operations: ["DescribeCases"],
  },
  withInputValidation: {
    async run({ client, caseId }) {
      const careful = sdk.withInputValidation(client);
      const refused = await careful.send(new DescribeCasesCommand({ maxResults: 5 })).catch((error: unknown) => error);
      return [refused, await careful.send(new sdk.ResolveCaseCommand({ caseId }))];
    },
    result: [{ name: "InputValidationError" }, { finalCaseStatus: "resolved" }],
    operations: ["ResolveCase"],
  },
  withRegionFailover: {
    async run({ client, caseId }) {
      const lasting = sdk.withRegionFailover(client, { endpoints: [EAST, WEST] });
      const { cases } = await lasting.send(new sdk.DescribeCasesCommand({ caseIdList: [caseId] }));
      return cases;
    },
    result: [{ subject: "Slow disks" }],
    operations: ["DescribeCases"],
  },
};

export const EAST = { url: "https://support.us-east-1.amazonaws.com", region: "us-east-1" };
export const WEST = { url: "https://support.us-west-2.amazonaws.com", region: "us-west-2" };

function makeEvent(caseId: string) {
  return {
    id: "1",
    source: "aws.support",
    "detail-type": "Support Case Update",
    account: "123456789012",
    region: "us-east-1",
    time: "2026-01-01T00:00:00Z",
    detail: { "case-id": caseId, "display-id": "1", "event-name": "CreateCase" },
  };
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
