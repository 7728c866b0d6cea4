import { createReadStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { downloadAttachment, openCase } from "../../../../src/index.js";
import {
  type AttachmentFixture,
  createAttachmentFixture,
  isSame,
  MEGABYTE,
  makeContent,
} from "../../../support/attachmentFixture.js";
import { bothSdks, ours } from "../../../support/sdks.js";

const LARGE = makeContent(6 * MEGABYTE);
const SMALL = makeContent(1000, 2);
const OPTIONS = { attachments: { partSizeBytes: MEGABYTE } };
const CASE = { subject: "Slow disks", communicationBody: "Our disks are slow." };

function writeTrace({ folder }: AttachmentFixture): string {
  const path = join(folder, "trace.log");
  writeFileSync(path, SMALL);
  return path;
}

describe.each(bothSdks)("openCase by %s", (_, sdk) => {
  it("opens a case with its files", async () => {
    const fixture = createAttachmentFixture(sdk, OPTIONS);
    const attachments = [writeTrace(fixture), { fileName: "heap.bin", data: LARGE }];
    const { caseId, created } = await openCase(fixture.client, { ...CASE, attachments, token: "incident-1" });
    expect(created).toBe(true);
    const { communications = [] } = await fixture.client.send(new sdk.DescribeCommunicationsCommand({ caseId }));
    expect(communications[0]?.body).toMatch(/^Our disks are slow\.\n\n\[case ref: incident-1\/\w+\]$/);
    const files = new Map<string, boolean>();
    for (const { fileName = "", attachmentId = "" } of communications[0]?.attachments ?? []) {
      const { data } = await downloadAttachment(fixture.client, { attachmentId });
      files.set(fileName, isSame(data, fileName === "heap.bin" ? LARGE : SMALL));
    }
    expect(Object.fromEntries(files)).toEqual({ "trace.log": true, "heap.bin": true });
  });

  it("with a token opens one case despite a lost response", async () => {
    const fixture = createAttachmentFixture(sdk, OPTIONS);
    fixture.support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    const input = { ...CASE, attachments: [writeTrace(fixture)], token: "incident-1" };
    const { caseId } = await openCase(fixture.client, input, { searchDelaysMs: [1, 1] });
    expect(fixture.support.cases.map((each) => each.caseId)).toEqual([caseId]);
  });

  it("with a token uploads no file when its case exists", async () => {
    const fixture = createAttachmentFixture(sdk, OPTIONS);
    const input = { ...CASE, attachments: [LARGE], token: "incident-1" };
    const first = await openCase(fixture.client, input);
    fixture.requests.length = 0;
    expect(await openCase(fixture.client, input)).toEqual({ ...first, created: false });
    expect(fixture.requests).toEqual(["DescribeCases"]);
  });
});

describe("openCase", () => {
  it("accepts an input without files", async () => {
    const { client, requests } = createAttachmentFixture(ours, OPTIONS);
    await openCase(client, { ...CASE, token: "incident-1" }, { previousAttempt: "none" });
    expect(requests.slice(0, 1)).toEqual(["CreateCase"]);
  });

  it("opens no case when an upload fails", async () => {
    const fixture = createAttachmentFixture(ours, OPTIONS);
    const attachments = [join(fixture.folder, "missing.log")];
    await expect(openCase(fixture.client, { ...CASE, attachments, token: "incident-1" })).rejects.toMatchObject({
      name: "AttachmentError",
      code: "FILE_NOT_FOUND",
    });
    expect(fixture.requests).toEqual(["DescribeCases"]);
  });

  it("rejects when a stream fails during the search, instead of ending the process", async () => {
    const { client, support } = createAttachmentFixture(ours, OPTIONS);
    const data = createReadStream("missing.log");
    support.faults.add("slowResponse", { operations: ["DescribeCases"], delayMs: 50 });
    const opening = openCase(client, { ...CASE, attachments: [data], token: "incident-1" });
    await expect(opening).rejects.toMatchObject({ code: "STREAM_FAILED", cause: { code: "ENOENT" } });
    expect(support.cases).toEqual([]);
  });

  it.each(["finds the case", "rejects the token", "fails"])("closes its streams when the search %s", async (what) => {
    const { client, support } = createAttachmentFixture(ours, OPTIONS);
    await openCase(client, { ...CASE, token: "incident-1" });
    if (what === "fails") support.configure({ plan: "basic" });
    const data = Readable.from([SMALL]);
    const token = what === "rejects the token" ? "no spaces" : "incident-1";
    await openCase(client, { ...CASE, attachments: [{ fileName: "a", data }], token }).catch(() => {});
    expect(data.destroyed).toBe(true);
  });

  it("rejects an invalid token before it uploads a file", async () => {
    const { client, requests } = createAttachmentFixture(ours, OPTIONS);
    const input = { ...CASE, attachments: [LARGE], token: "no spaces" };
    await expect(openCase(client, input)).rejects.toMatchObject({ name: "InputValidationError" });
    expect(requests).toEqual([]);
  });

  it('does not search for a case with `previousAttempt: "none"`', async () => {
    const { client, requests } = createAttachmentFixture(ours, OPTIONS);
    const input = { ...CASE, attachments: [SMALL], token: "incident-1" };
    await openCase(client, input, { previousAttempt: "none" });
    expect(requests.slice(0, 2)).toEqual(["AddAttachmentsToSet", "CreateCase"]);
  });

  it("with its cursor uploads no file again after CreateCase was rejected", async () => {
    const fixture = createAttachmentFixture(ours, OPTIONS);
    let cursor: string | undefined;
    const onCursor = (saved: string) => {
      cursor = saved;
    };
    const input = { ...CASE, attachments: [LARGE, SMALL], token: "incident-1" };
    fixture.support.faults.add("caseLimitExceeded", { times: 1 });
    await expect(openCase(fixture.client, input, { onCursor })).rejects.toMatchObject({
      name: "CaseCreationLimitExceeded",
    });
    fixture.requests.length = 0;
    await openCase(fixture.client, input, { cursor });
    const uploads = fixture.requests.filter((name) => /^PUT|^AddAttachments|^GetAttachmentUpload/.test(name));
    expect(uploads).toEqual([]);
    expect(fixture.support.cases).toHaveLength(1);
  });

  it.each([1, 2, 3, 4, 5])(
    "throws an AbortError when aborted at request %i, and the next call opens one case",
    async (at) => {
      const fixture = createAttachmentFixture(ours, OPTIONS);
      const aborter = new AbortController();
      fixture.onRequest = () => {
        if (fixture.requests.length === at) aborter.abort();
      };
      const input = { ...CASE, attachments: [makeContent(5 * MEGABYTE + 1)], token: "incident-1" };
      const opening = openCase(fixture.client, input, { signal: aborter.signal });
      await expect(opening).rejects.toMatchObject({ name: "AbortError" });
      await openCase(fixture.client, input);
      expect(fixture.support.cases).toHaveLength(1);
    },
  );
});
