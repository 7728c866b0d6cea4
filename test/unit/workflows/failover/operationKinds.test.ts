import { describe, expect, it } from "vitest";
import type { Operations } from "../../../../src/client/operations.js";
import { withRegionFailover } from "../../../../src/index.js";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { bothSdks } from "../../../support/sdks.js";

const ENDPOINTS = [
  { url: "https://first.test", region: "us-east-1" },
  { url: "https://second.test", region: "us-west-2" },
];

type Failure = "a lost response" | "a refused connection";

/** The failures that can cause a failover. */
const KINDS = {
  read: ["a lost response", "a refused connection"],
  write: ["a refused connection"],
  trustedAdvisor: [],
} satisfies Record<string, readonly Failure[]>;

/** A row for every operation, which the compiler enforces. */
const OPERATIONS: Readonly<Record<keyof Operations, keyof typeof KINDS>> = {
  addAttachmentsToSet: "write",
  addCommunicationToCase: "write",
  completeAttachmentUpload: "write",
  createCase: "write",
  describeAttachment: "read",
  describeAttachmentUploadStatus: "read",
  describeCases: "read",
  describeCommunications: "read",
  describeCreateCaseOptions: "read",
  describeServices: "read",
  describeSeverityLevels: "read",
  describeSupportedLanguages: "read",
  describeTrustedAdvisorCheckRefreshStatuses: "trustedAdvisor",
  describeTrustedAdvisorCheckResult: "trustedAdvisor",
  describeTrustedAdvisorCheckSummaries: "trustedAdvisor",
  describeTrustedAdvisorChecks: "trustedAdvisor",
  getAttachmentDownloadLink: "read",
  getAttachmentUploadLinks: "write",
  refreshTrustedAdvisorCheck: "trustedAdvisor",
  resolveCase: "write",
};

const ERRORS: Readonly<Record<Failure, object>> = {
  "a lost response": { code: "ECONNRESET" },
  "a refused connection": { code: "ECONNREFUSED", syscall: "connect" },
};

/** Fails the first request of a client. */
function failFirst(failure: Failure) {
  const answering = recordRequests({ status: 200 });
  return {
    ...answering,
    async handle(...call: Parameters<typeof answering.handle>) {
      const answer = await answering.handle(...call);
      if (answering.requests.length === 1) throw Object.assign(new Error(failure), ERRORS[failure]);
      return answer;
    },
  };
}

const rows = Object.entries(OPERATIONS).flatMap(([method, kind]) =>
  (Object.keys(ERRORS) as Failure[]).map((failure) => ({
    method,
    failure,
    hosts: (KINDS[kind] as readonly Failure[]).includes(failure) ? ["first.test", "second.test"] : ["first.test"],
  })),
);

describe.each(bothSdks)("withRegionFailover with %s", (_, sdk) => {
  it.each(rows)("sends $method to $hosts after $failure", async ({ method, failure, hosts }) => {
    const requestHandler = failFirst(failure);
    const client = new sdk.Support({ region: "us-east-1", credentials: CREDENTIALS, maxAttempts: 1, requestHandler });
    const careful = withRegionFailover(client, { endpoints: ENDPOINTS });
    const call = Reflect.get(careful, method) as (input: object) => Promise<unknown>;

    await call.call(careful, {}).catch(() => {});

    expect(requestHandler.requests.map(({ hostname }) => hostname)).toEqual(hosts);
  });
});
