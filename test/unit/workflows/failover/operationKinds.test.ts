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

/** Whether a call whose first endpoint answered 500 goes on to the second. A new operation needs a decision here. */
const GOES_ON: Readonly<Record<keyof Operations, boolean>> = {
  addAttachmentsToSet: false,
  addCommunicationToCase: false,
  completeAttachmentUpload: false,
  createCase: false,
  describeAttachment: true,
  describeAttachmentUploadStatus: true,
  describeCases: true,
  describeCommunications: true,
  describeCreateCaseOptions: true,
  describeServices: true,
  describeSeverityLevels: true,
  describeSupportedLanguages: true,
  describeTrustedAdvisorCheckRefreshStatuses: false,
  describeTrustedAdvisorCheckResult: false,
  describeTrustedAdvisorCheckSummaries: false,
  describeTrustedAdvisorChecks: false,
  getAttachmentDownloadLink: true,
  getAttachmentUploadLinks: false,
  refreshTrustedAdvisorCheck: false,
  resolveCase: false,
};

describe.each(bothSdks)("failover of %s", (_, sdk) => {
  it.each(Object.entries(GOES_ON))("after a 500, %s goes to the second region: %s", async (method, goesOn) => {
    const requestHandler = recordRequests({ status: 500 }, { status: 200 });
    const client = new sdk.Support({ region: "us-east-1", credentials: CREDENTIALS, maxAttempts: 1, requestHandler });
    const careful = withRegionFailover(client, { endpoints: ENDPOINTS });
    const call = Reflect.get(careful, method) as (input: object) => Promise<unknown>;

    await call.call(careful, {}).catch(() => {});

    const hosts = requestHandler.requests.map(({ hostname }) => hostname);
    expect(hosts).toEqual(goesOn ? ["first.test", "second.test"] : ["first.test"]);
  });
});
