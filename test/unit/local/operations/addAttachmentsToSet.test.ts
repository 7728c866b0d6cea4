import {
  AddAttachmentsToSetCommand,
  AddCommunicationToCaseCommand,
  DescribeAttachmentCommand,
  DescribeCasesCommand,
} from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createListeningFixture, type ListeningFixture, openCaseWith } from "../../../support/listeningFixture.js";

const START_MS = Date.now();
const LARGEST = Uint8Array.from({ length: 5 * 1024 * 1024 }, (_, index) => (index * 7) & 0xff);

let fixture: ListeningFixture;

beforeEach(async () => {
  fixture = await createListeningFixture({ now: () => START_MS });
});

afterEach(() => fixture.close());

const add = (fileNames: readonly string[], attachmentSetId?: string, data = new Uint8Array([1, 2])) => {
  const attachments = fileNames.map((fileName) => ({ fileName, data }));
  return fixture.client.send(new AddAttachmentsToSetCommand({ attachments, attachmentSetId }));
};

describe("AddAttachmentsToSet", () => {
  it("creates a set in AWS's format, and adds to it without extending its expiry", async () => {
    const { attachmentSetId, expiryTime } = await add(["a.txt"]);
    expect(attachmentSetId).toMatch(/^as-[0-9a-f]{17}-mu-[0-9A-Za-z]{54}$/);
    expect(expiryTime).toBe(new Date(START_MS + 3_600_000).toISOString().replace("Z", "+0000"));
    fixture.support.clock.advance({ minutes: 59, seconds: 59 });
    expect(await add(["b.txt", "c.txt"], attachmentSetId)).toMatchObject({ attachmentSetId, expiryTime });

    const { attachments, attachmentSet } = await openCaseWith(fixture.client, { attachmentSetId });
    expect(attachments.map(({ fileName }) => fileName)).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(attachmentSet).toEqual(attachments);
  });

  it("accepts three files of exactly 5 MB in one request", async () => {
    const { attachmentSetId } = await add(["a", "b", "c"], undefined, LARGEST);
    const { attachmentSet } = await openCaseWith(fixture.client, { attachmentSetId });
    const { attachmentId } = attachmentSet[2] ?? {};
    const { attachment } = await fixture.client.send(new DescribeAttachmentCommand({ attachmentId }));
    expect(attachment?.fileName).toBe("c");
    expect(Buffer.compare(attachment?.data ?? new Uint8Array(), LARGEST)).toBe(0);
  });

  it("expires a set after an hour, and reports it as expired for a day", async () => {
    const { attachmentSetId } = await add(["a"]);
    fixture.support.clock.advance({ hours: 1 });
    await expect(add(["b"], attachmentSetId)).rejects.toMatchObject({ name: "AttachmentSetExpired" });
    fixture.support.clock.advance({ hours: 23, minutes: 59 });
    await add(["c"]);
    await expect(add(["b"], attachmentSetId)).rejects.toMatchObject({ name: "AttachmentSetExpired" });
    fixture.support.clock.advance({ minutes: 1 });
    await add(["c"]);
    await expect(add(["b"], attachmentSetId)).rejects.toMatchObject({ name: "AttachmentSetIdNotFound" });
  });

  it.each(["another set", "the set itself"])(
    "reports an expired set as expired after the clock moves back, when used after %s",
    async (asked) => {
      const { attachmentSetId } = await add(["a"]);
      fixture.support.clock.advance({ hours: 2 });
      await add(["b"], asked === "another set" ? undefined : attachmentSetId).catch(() => {});
      fixture.support.clock.reset();
      await expect(add(["c"], attachmentSetId)).rejects.toMatchObject({ name: "AttachmentSetExpired" });
      await expect(openCaseWith(fixture.client, { attachmentSetId })).rejects.toMatchObject({
        name: "AttachmentSetExpired",
      });
      expect(fixture.support.cases).toEqual([]);
    },
  );
});

describe("an attachment set", () => {
  it("can be attached to several messages, with new attachment ids for each", async () => {
    const { client } = fixture;
    const { attachmentSetId } = await add(["a"]);
    const { caseId, attachments } = await openCaseWith(client, { attachmentSetId });
    await client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody: "again", attachmentSetId }));
    await client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody: "without" }));

    const { cases } = await client.send(new DescribeCasesCommand({ caseIdList: [caseId] }));
    const [without, again, first] = cases?.[0]?.recentCommunications?.communications ?? [];
    expect(without).toMatchObject({ attachments: [], attachmentSet: [] });
    expect(again?.attachments).toEqual([{ attachmentId: expect.stringMatching(/^attachment-/), fileName: "a" }]);
    expect(first?.attachments).toEqual(attachments);
    expect(again?.attachments?.[0]?.attachmentId).not.toBe(attachments[0]?.attachmentId);
  });

  it("stays attached to its messages after it expires", async () => {
    const { attachmentSetId } = await add(["a"]);
    const { attachments } = await openCaseWith(fixture.client, { attachmentSetId });
    fixture.support.clock.advance({ days: 7 });
    await add(["b"]);
    const { attachmentId } = attachments[0] ?? {};
    const { attachment } = await fixture.client.send(new DescribeAttachmentCommand({ attachmentId }));
    expect(attachment).toEqual({ fileName: "a", data: new Uint8Array([1, 2]) });
  });
});
