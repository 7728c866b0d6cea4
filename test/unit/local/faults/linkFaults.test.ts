import { GetAttachmentUploadLinksCommand, type SupportClient } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupport } from "../../../../src/local/index.js";
import { officialClient } from "../../../support/localRequests.js";

const FILE = { fileName: "a.bin", fileSizeBytes: 3 };
const CONTENT = new Uint8Array([1, 2, 3]);

let support: LocalSupport = createLocalSupport();
let client: SupportClient = officialClient(support);
let link = "";

beforeEach(async () => {
  support = createLocalSupport();
  client = officialClient(support);
  const { uploadUrls = [] } = await client.send(new GetAttachmentUploadLinksCommand(FILE));
  link = uploadUrls[0]?.url ?? "";
});

/** Uploads a part. Resolves to the status and the message of the response. */
async function sendPart(): Promise<string> {
  const sent = support.fetch(link, { method: "PUT", body: CONTENT });
  return sent.then(
    async (response) => `${response.status} ${/<Message>([^<]*)/.exec(await response.text())?.[1] ?? ""}`.trim(),
    (error) => error.cause.code,
  );
}

describe("a presigned link", () => {
  it("is rejected as expired while `expiredLinks` is active", async () => {
    const fault = support.faults.add("expiredLinks", { times: 2 });
    expect([await sendPart(), await sendPart(), await sendPart()]).toEqual([
      "403 Request has expired",
      "403 Request has expired",
      "200",
    ]);
    expect(fault.hits).toBe(2);
  });

  it("expires by the service's clock", async () => {
    support.clock.advance({ minutes: 59 });
    expect(await sendPart()).toBe("200");
    support.clock.advance({ minutes: 2 });
    expect(await sendPart()).toBe("403 Request has expired");
  });

  it("is affected by connection faults", async () => {
    support.faults.add("lostRequest", { operations: ["UploadPart"], times: 1 });
    support.faults.add("badGateway", { times: 1 });
    expect([await sendPart(), await sendPart(), await sendPart()]).toEqual(["ECONNRESET", "502", "200"]);
  });

  it("is not affected by operation faults", async () => {
    const limits = [support.faults.add("throttling"), support.faults.add("missingPlan")];
    const downloads = support.faults.add("expiredLinks", { operations: ["DownloadAttachment"] });
    expect(await sendPart()).toBe("200");
    expect([...limits, downloads].map(({ hits }) => hits)).toEqual([0, 0, 0]);
  });

  it("is still issued while `expiredLinks` is active", async () => {
    const fault = support.faults.add("expiredLinks");
    const { uploadUrls } = await client.send(new GetAttachmentUploadLinksCommand(FILE));
    expect([uploadUrls?.length, fault.hits]).toEqual([1, 0]);
  });
});
