import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AddAttachmentsToSetCommand,
  CreateCaseCommand,
  DescribeAttachmentCommand,
  DescribeCasesCommand,
} from "@aws-sdk/client-support";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LastingLocalSupport, openLocalSupport } from "../../../../src/local/index.js";
import { officialClient } from "../../../support/localRequests.js";

let folder: string;
let data: string;
let support: LastingLocalSupport;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "local-support-"));
  data = join(folder, "support.db");
  support = await openLocalSupport({ data });
});

afterEach(async () => {
  await support.close();
  await rm(folder, { recursive: true });
});

async function restart(): Promise<void> {
  await support.close();
  support = await openLocalSupport({ data });
}

async function open(subject: string, attachmentSetId?: string): Promise<string> {
  const input = { subject, communicationBody: "b", attachmentSetId };
  const { caseId = "" } = await officialClient(support).send(new CreateCaseCommand(input));
  return caseId;
}

it("keeps cases with their messages, statuses and order", async () => {
  const caseId = await open("first");
  await open("second");
  support.reply(caseId, "We look into it.");
  const before = support.cases;
  await restart();
  expect(support.cases).toEqual(before);
  expect(support.find(caseId)?.communications).toHaveLength(2);
});

it("gives no id again that it gave before", async () => {
  for (let count = 0; count < 3; count++) {
    await open("s");
    await restart();
  }
  expect(new Set(support.cases.map(({ displayId }) => displayId)).size).toBe(3);
});

it("keeps attachments, and attachment sets that no message has taken", async () => {
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

it("takes page tokens from before", async () => {
  for (let count = 0; count < 11; count++) await open(`case ${count}`);
  const { nextToken } = await officialClient(support).send(new DescribeCasesCommand({ maxResults: 10 }));
  await restart();
  const { cases } = await officialClient(support).send(new DescribeCasesCommand({ maxResults: 10, nextToken }));
  expect(cases).toHaveLength(1);
});

it("is as new after a reset, and after the next start", async () => {
  await open("s");
  support.reset();
  expect(support.cases).toEqual([]);
  await open("after");
  await restart();
  expect(support.cases.map(({ subject }) => subject)).toEqual(["after"]);
});
