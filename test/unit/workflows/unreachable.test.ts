import { describe, expect, it, onTestFinished } from "vitest";
import {
  describeCheckResult,
  downloadAttachment,
  refreshChecks,
  type SupportClientLike,
  summarizeChecks,
  uploadAttachments,
  watchCase,
} from "../../../src/index.js";
import { TEST_CREDENTIALS } from "../../support/localRequests.js";
import { bothSdks } from "../../support/sdks.js";

describe.each(bothSdks)("refreshChecks with %s at an unreachable endpoint", (_, sdk) => {
  it.each([[["one"]], [["one", "two"]]])("rejects for the checks %j", async (checkIds) => {
    const config = { endpoint: "http://127.0.0.1:1", region: "us-east-1", credentials: TEST_CREDENTIALS };
    const client = new sdk.SupportClient({ ...config, maxAttempts: 1 });
    onTestFinished(() => client.destroy());
    await expect(refreshChecks(client, { checkIds })).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });
});

const DATA = new Uint8Array(10);
/** The first retry never starts within the time limit. */
const SLOW = { retryDelayMs: 10_000, timeoutMs: 200 };
const WATCH = { pollDelayMs: 10_000, timeoutMs: 200 };

async function watchToEnd(client: SupportClientLike): Promise<void> {
  for await (const _ of watchCase(client, { caseId: "case-1" }, WATCH));
}

describe.each<[name: string, run: (client: SupportClientLike) => Promise<unknown>]>([
  ["uploadAttachments", (client) => uploadAttachments(client, [{ fileName: "a", data: DATA }], SLOW)],
  ["downloadAttachment", (client) => downloadAttachment(client, { attachmentId: "a" }, SLOW)],
  [
    "downloadAttachment as a stream",
    (client) => downloadAttachment(client, { attachmentId: "a" }, { to: "stream", ...SLOW }),
  ],
  ["describeCheckResult", (client) => describeCheckResult(client, { checkId: "a" }, { timeoutMs: 200 })],
  ["summarizeChecks", (client) => summarizeChecks(client, {}, { timeoutMs: 200 })],
  ["refreshChecks", (client) => refreshChecks(client, {}, { timeoutMs: 200 })],
  ["watchCase", watchToEnd],
])("the TimeoutError of %s", (_, run) => {
  it.each([
    [
      "a refused connection",
      Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" }),
      "connect ECONNREFUSED 127.0.0.1:1",
    ],
    [
      "a host with several addresses",
      Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }),
      "AggregateError: ECONNREFUSED",
    ],
    [
      "throttling",
      Object.assign(new Error("Rate exceeded."), { name: "ThrottlingException" }),
      "ThrottlingException: Rate exceeded",
    ],
  ])("names the retried failure: %s", async (_case, cause, fact) => {
    const client: SupportClientLike = { send: () => Promise.reject(cause) };
    const error: unknown = await run(client).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: "TimeoutError",
      code: "TIMEOUT",
      message: `No result within 200 ms. The last attempt failed: ${fact}.`,
    });
    expect((error as Error).cause).toBe(cause);
  });
});
