import { GetAttachmentUploadLinksCommand, type GetAttachmentUploadLinksCommandInput } from "@aws-sdk/client-support";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createListeningFixture, type ListeningFixture } from "../../../support/listeningFixture.js";

const START = new Date(Math.floor(Date.now() / 1000) * 1000);

let fixture: ListeningFixture;

beforeAll(async () => {
  fixture = await createListeningFixture({ now: () => START.getTime() });
});

afterAll(() => fixture.close());

const MEBIBYTE = 1024 * 1024;

async function ask(input: Omit<GetAttachmentUploadLinksCommandInput, "fileName">) {
  const output = await fixture.client.send(new GetAttachmentUploadLinksCommand({ fileName: "a.bin", ...input }));
  return { ...output, parts: output.uploadUrls?.map(({ partIndex }) => partIndex) };
}

describe("GetAttachmentUploadLinks", () => {
  it("splits a file into parts of 8 MiB, and returns ten links at a time", async () => {
    const started = await ask({ fileSizeBytes: 150 * MEBIBYTE });
    expect(started).toMatchObject({ partSizeBytes: 8 * MEBIBYTE, totalParts: 19, nextIndex: 11 });
    expect(started.parts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(started.uploadUrls?.[9]?.url).toContain(`${fixture.server.endpoint}/uploads/${started.uploadId}/10?X-Amz-`);
    expect(started.uploadUrls?.[9]?.expiryDate).toBe(new Date(START.getTime() + 3_600_000).toISOString());

    const rest = await ask({ uploadId: started.uploadId, uploadRange: { startIndex: 11 } });
    expect(rest.parts).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(rest).toMatchObject({ uploadId: started.uploadId, totalParts: 19, partSizeBytes: 8 * MEBIBYTE });
    expect(rest.nextIndex).toBeUndefined();
  });

  it.each([
    [{ startIndex: 3, endIndex: 5 }, [3, 4], 5],
    [{ startIndex: 19, endIndex: 20 }, [19], undefined],
    [{ startIndex: 18, endIndex: 28 }, [18, 19], undefined],
    [{ startIndex: 1, endIndex: 11 }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 11],
  ])("returns the links of the half-open range %j", async (uploadRange, parts, nextIndex) => {
    const { uploadId } = await ask({ fileSizeBytes: 150 * MEBIBYTE });
    expect(await ask({ uploadId, uploadRange })).toMatchObject({ parts });
    expect((await ask({ uploadId, uploadRange })).nextIndex).toBe(nextIndex);
  });

  it("returns one link for a single byte, and for exactly one part", async () => {
    expect(await ask({ fileSizeBytes: 1 })).toMatchObject({ totalParts: 1, parts: [1] });
    expect(await ask({ fileSizeBytes: 8 * MEBIBYTE })).toMatchObject({ totalParts: 1 });
    expect(await ask({ fileSizeBytes: 8 * MEBIBYTE + 1 })).toMatchObject({ totalParts: 2 });
  });
});

it.each([0, 1.5, 104_857_601, Number.NaN])("createLocalSupport throws for a part size of %d bytes", (partSizeBytes) => {
  const failure = expect.objectContaining({ name: "OptionError", code: "OPTION_INVALID" });
  expect(() => createLocalSupport({ attachments: { partSizeBytes } })).toThrow(failure);
});
