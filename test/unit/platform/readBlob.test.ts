import { describe, expect, it } from "vitest";
import { DescribeCasesCommand, downloadAttachment, SupportClient, uploadAttachments } from "../../../src/index.js";
import { createAttachmentFixture, expectUploaded, MEGABYTE, makeContent } from "../../support/attachmentFixture.js";
import { store } from "../../support/storedAttachment.js";

/** A `Blob` that `Response` does not recognize, as of a polyfill or of another realm. */
function foreignBlob(content: string | Uint8Array<ArrayBuffer>) {
  const blob = new Blob([content]);
  return { size: blob.size, type: "", arrayBuffer: () => blob.arrayBuffer() };
}

/** A `Blob` as in React Native, which has no `arrayBuffer`. */
function nativeBlob(content: Uint8Array<ArrayBuffer>): Blob {
  const blob = new Blob([content]);
  const slice = (start: number, end: number) => nativeBlob(content.slice(start, end));
  return Object.defineProperties(blob, { arrayBuffer: { value: undefined }, slice: { value: slice } });
}

describe("A Blob", () => {
  it("of a polyfill is read as a response", async () => {
    const requestHandler = {
      handle: async () => ({ response: { statusCode: 200, headers: {}, body: foreignBlob('{"cases":[]}') } }),
    };
    const credentials = { accessKeyId: "a", secretAccessKey: "b" };
    const client = new SupportClient({ credentials, requestHandler: requestHandler as never, maxAttempts: 1 });
    await expect(client.send(new DescribeCasesCommand({}))).resolves.toMatchObject({ cases: [] });
  });

  it("of a polyfill is read as the file of a link", async () => {
    const content = makeContent(6 * MEGABYTE);
    const { client, attachmentId } = await store(content);
    const blob = async () => foreignBlob(content) as Blob;
    const fetch = async () =>
      ({ status: 200, headers: new Headers(), body: null, blob, redirected: false, type: "basic" }) as Response;
    const { data } = await downloadAttachment(client, { attachmentId }, { fetch, retryDelayMs: 1 });
    expect(Buffer.compare(data, content)).toBe(0);
  });

  it.each([1000, 6 * MEGABYTE])("of React Native with %d bytes is uploaded", async (sizeBytes) => {
    const fixture = createAttachmentFixture();
    const data = nativeBlob(makeContent(sizeBytes));
    const uploaded = await uploadAttachments(fixture.client, [{ fileName: "a", data }]);
    await expectUploaded(fixture, uploaded, { files: [{ fileName: "a", data: makeContent(sizeBytes) }] });
  });
});
