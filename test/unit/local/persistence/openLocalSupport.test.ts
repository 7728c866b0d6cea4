import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AddAttachmentsToSetCommand,
  CompleteAttachmentUploadCommand,
  type CompletedUpload,
  CreateCaseCommand,
  DescribeAttachmentCommand,
  DescribeAttachmentUploadStatusCommand,
  DescribeCasesCommand,
  DescribeCommunicationsCommand,
  DescribeTrustedAdvisorCheckSummariesCommand,
  GetAttachmentUploadLinksCommand,
  type UploadUrl,
} from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mulberry32 } from "../../../../src/local/faults/mulberry32.js";
import {
  createLocalSupport,
  type LocalSupport,
  type LocalSupportOptions,
  openLocalSupport,
} from "../../../../src/local/index.js";
import { officialClient } from "../../../support/localRequests.js";

let folder: string;
let data: string;
let support: LocalSupport;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-support-"));
  data = join(folder, "support.db");
  support = await openLocalSupport({ dataFile: data });
});

afterEach(async () => {
  await support.close();
  await rm(folder, { recursive: true });
});

async function restart(options: LocalSupportOptions = {}): Promise<void> {
  await support.close();
  support = await openLocalSupport({ ...options, dataFile: data });
}

/** Tries to open a case. Resolves to the case id or the error's name. */
function outcomeOf(service: LocalSupport): Promise<unknown> {
  const opening = officialClient(service).send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  return opening.then(
    () => "opened",
    (error: Error) => error.name,
  );
}

async function open(subject: string, attachmentSetId?: string): Promise<string> {
  const input = { subject, communicationBody: "b", attachmentSetId };
  const { caseId = "" } = await officialClient(support).send(new CreateCaseCommand(input));
  return caseId;
}

it("openLocalSupport persists cases with their messages, statuses and order", async () => {
  const caseId = await open("first");
  await open("second");
  support.reply(caseId, "We look into it.");
  const before = support.cases;
  await restart();
  expect(support.cases).toEqual(before);
  expect(support.findCase(caseId)?.communications).toHaveLength(2);
});

it("openLocalSupport returns a service that can be closed twice, even concurrently", async () => {
  support.seed([{}]);
  await Promise.all([support.close(), support.close()]);
  await support.close();
  support.seed([{}]);
  await support.close();
  support = await openLocalSupport({ dataFile: data });
  expect(support.cases).toHaveLength(1);
});

it("openLocalSupport never reuses ids", async () => {
  for (let count = 0; count < 3; count++) {
    await open("s");
    await restart();
  }
  expect(new Set(support.cases.map(({ displayId }) => displayId)).size).toBe(3);
});

it("openLocalSupport never reuses attachment ids when each start has the same random source", async () => {
  const random = () => mulberry32(42);
  for (const text of ["first", "second", "third"]) {
    await restart({ random: random() });
    const client = officialClient(support);
    const set = { attachments: [{ fileName: "a.txt", data: new TextEncoder().encode(text) }] };
    const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand(set));
    await open(text, attachmentSetId);
    const files = support.cases.map(async ({ subject, communications: [first] }) => {
      const attachmentId = first?.attachments[0]?.attachmentId;
      const { attachment } = await client.send(new DescribeAttachmentCommand({ attachmentId }));
      return [subject, new TextDecoder().decode(attachment?.data)];
    });
    for (const [subject, content] of await Promise.all(files)) expect(content).toBe(subject);
  }
  expect(support.cases).toHaveLength(3);
});

it("openLocalSupport persists attachments and unused attachment sets", async () => {
  const attachments = [{ fileName: "a.bin", data: Uint8Array.of(0, 255, 7) }];
  const add = () => officialClient(support).send(new AddAttachmentsToSetCommand({ attachments }));
  const taken = await add();
  const waiting = await add();
  await open("with a file", taken.attachmentSetId);
  await restart();
  await open("with the other", waiting.attachmentSetId);
  await restart();
  const client = officialClient(support);
  const { cases = [] } = await client.send(new DescribeCasesCommand({}));
  const ids = cases.flatMap((each) => each.recentCommunications?.communications?.[0]?.attachmentSet ?? []);
  expect(ids).toHaveLength(2);
  for (const { attachmentId } of ids) {
    const { attachment } = await client.send(new DescribeAttachmentCommand({ attachmentId }));
    expect(attachment).toEqual(attachments[0]);
  }
});

it("openLocalSupport persists the expiry of an attachment set, even when the clock moves back", async () => {
  const attachments = [{ fileName: "a.bin", data: Uint8Array.of(1) }];
  const add = () => officialClient(support).send(new AddAttachmentsToSetCommand({ attachments }));
  const { attachmentSetId } = await add();
  support.clock.advance({ hours: 1 });
  await add();
  await restart();
  support.clock.reset();
  await expect(open("s", attachmentSetId)).rejects.toMatchObject({ name: "AttachmentSetExpired" });
});

it("openLocalSupport accepts page tokens from before a restart", async () => {
  for (let count = 0; count < 11; count++) await open(`case ${count}`);
  const { nextToken } = await officialClient(support).send(new DescribeCasesCommand({ maxResults: 10 }));
  await restart();
  const { cases } = await officialClient(support).send(new DescribeCasesCommand({ maxResults: 10, nextToken }));
  expect(cases).toHaveLength(1);
});

it("openLocalSupport is empty after a reset, and after the next start", async () => {
  await open("s");
  support.reset();
  expect(support.cases).toEqual([]);
  await open("after");
  await restart();
  expect(support.cases.map(({ subject }) => subject)).toEqual(["after"]);
});

describe("a persisted setting", () => {
  it("is restored after a restart: the clock, the plan and the case limit", async () => {
    support.clock.advance({ days: 30 });
    support.configure({ plan: "developer" });
    support.configure({ maxCasesPerHour: 7 });
    await restart();
    const aheadMs = support.clock.now() - Date.now();
    expect(Math.abs(aheadMs - 30 * 24 * 3_600_000)).toBeLessThan(60_000);
    expect([support.settings.plan, support.settings.maxCasesPerHour]).toEqual(["developer", 7]);
    support.clock.reset();
    support.configure({ plan: "enterprise" });
    support.configure({ maxCasesPerHour: Infinity });
    await restart();
    expect(Math.abs(support.clock.now() - Date.now())).toBeLessThan(60_000);
    expect([support.settings.plan, support.settings.maxCasesPerHour]).toEqual(["enterprise", Infinity]);
  });

  it("is overridden by an option that differs from the previous start's", async () => {
    await restart({ plan: "business", maxCasesPerHour: 1 });
    expect([support.settings.plan, support.settings.maxCasesPerHour]).toEqual(["business", 1]);
    support.configure({ plan: "basic" });
    await restart({ plan: "business", maxCasesPerHour: 0 });
    expect([support.settings.plan, support.settings.maxCasesPerHour]).toEqual(["basic", 0]);
    await restart({ plan: "enterprise-on-ramp" });
    expect([support.settings.plan, support.settings.maxCasesPerHour]).toEqual(["enterprise-on-ramp", 0]);
    await restart();
    expect([support.settings.plan, support.settings.maxCasesPerHour]).toEqual(["enterprise-on-ramp", 0]);
  });

  it("is restored after a restart: a fault with its hits and random sequence", async () => {
    const dice = { probability: 0.5, randomSeed: 3, operations: ["CreateCase"] } as const;
    const undisturbed = createLocalSupport();
    undisturbed.faults.add("internalError", dice);
    const expected: unknown[] = [];
    for (let count = 0; count < 12; count++) expected.push(await outcomeOf(undisturbed));

    support.faults.add("internalError", { ...dice, times: Infinity });
    const stopped = support.faults.add("throttling");
    const seen: unknown[] = [];
    stopped.remove();
    for (let count = 0; count < 6; count++) seen.push(await outcomeOf(support));
    const [{ hits } = { hits: -1 }] = support.faults.active;
    await restart();
    expect(support.faults.active).toMatchObject([{ name: "internalError", options: dice, hits }]);
    for (let count = 0; count < 6; count++) seen.push(await outcomeOf(support));
    expect(seen).toEqual(expected);
  });

  it("is restored after a restart: a fault with its remaining times", async () => {
    support.faults.add("missingPlan", { times: 3 });
    expect([await outcomeOf(support), await outcomeOf(support)]).toEqual(
      Array(2).fill("SubscriptionRequiredException"),
    );
    await restart();
    expect([await outcomeOf(support), await outcomeOf(support)]).toEqual(["SubscriptionRequiredException", "opened"]);
    await restart();
    expect(support.faults.active).toEqual([]);
  });

  it("is discarded by a reset", async () => {
    support.clock.advance({ days: 30 });
    support.configure({ plan: "none" });
    support.configure({ maxCasesPerHour: 0 });
    support.faults.add("missingPlan");
    support.reset();
    await restart();
    expect(Math.abs(support.clock.now() - Date.now())).toBeLessThan(60_000);
    expect([support.settings.plan, support.settings.maxCasesPerHour, support.faults.active]).toEqual([
      "enterprise",
      Infinity,
      [],
    ]);
  });
});

it("openLocalSupport persists when checks last ran", async () => {
  const read = async () => {
    const input = { checkIds: ["HCP4007jGY"] };
    const { summaries = [] } = await officialClient(support).send(
      new DescribeTrustedAdvisorCheckSummariesCommand(input),
    );
    return summaries[0]?.timestamp;
  };
  support.clock.advance({ days: 3 });
  const before = await read();
  await restart();
  expect(await read()).toBe(before);
});

it("openLocalSupport resumes a partial upload, even with links from before the restart", async () => {
  const content = Uint8Array.from({ length: 25 }, (_, index) => index);
  const client = () => officialClient(support);
  const send = async ({ url = "", partIndex = 0 }: Partial<UploadUrl>): Promise<CompletedUpload> => {
    const body = content.slice((partIndex - 1) * 10, partIndex * 10);
    const { headers } = await support.fetch(url, { method: "PUT", body });
    return { partIndex, eTag: headers.get("etag") ?? "" };
  };
  const options = { attachments: { partSizeBytes: 10, processingMs: 0 } };
  await restart(options);
  const started = new GetAttachmentUploadLinksCommand({ fileName: "a.bin", fileSizeBytes: content.length });
  const { uploadId, uploadUrls: [first = {}, second = {}, third = {}] = [] } = await client().send(started);
  const complete = (...completedUploads: CompletedUpload[]) =>
    client().send(new CompleteAttachmentUploadCommand({ uploadId, completedUploads }));

  await complete(await send(first));
  const reportedLater = await send(second);
  await restart(options);
  const status = new DescribeAttachmentUploadStatusCommand({ uploadId });
  expect(await client().send(status)).toMatchObject({
    uploadStatus: "attachment-not-ready",
    uploadProgress: { totalParts: 3, completedPartsCount: 1 },
  });
  await complete(reportedLater, await send(third));
  await restart(options);
  expect((await client().send(status)).uploadStatus).toBe("attachment-ready");
  const { caseId } = await client().send(
    new CreateCaseCommand({ subject: "s", communicationBody: "b", uploadIds: [uploadId ?? ""] }),
  );
  await restart(options);
  const { communications: [message] = [] } = await client().send(new DescribeCommunicationsCommand({ caseId }));
  const attachmentId = message?.attachments?.[0]?.attachmentId ?? "";
  const { attachment } = await client().send(new DescribeAttachmentCommand({ attachmentId }));
  expect(attachment).toEqual({ fileName: "a.bin", data: content });
});
