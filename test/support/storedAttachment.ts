import { uploadAttachments } from "../../src/index.js";
import { type AttachmentFixture, createAttachmentFixture, MEGABYTE, openCaseWithFiles } from "./attachmentFixture.js";
import { ours, type Sdk } from "./sdks.js";

export interface Stored extends AttachmentFixture {
  readonly attachmentId: string;
}

/** Opens a fixture with one stored attachment. */
export async function store(data: Uint8Array<ArrayBuffer>, sdk: Sdk = ours, fileName = "a.bin"): Promise<Stored> {
  const fixture = createAttachmentFixture(sdk, { attachments: { partSizeBytes: 8 * MEGABYTE } });
  const uploaded = await uploadAttachments(fixture.client, [{ fileName, data }]);
  const [file] = await openCaseWithFiles(sdk, fixture, uploaded);
  fixture.requests.length = 0;
  return Object.assign(fixture, { attachmentId: file?.attachmentId ?? "" });
}

/** Stores an attachment with any name. */
export async function storeUnder(fileName: string, data: Uint8Array<ArrayBuffer>): Promise<Stored> {
  const fixture = createAttachmentFixture();
  const command = new ours.AddAttachmentsToSetCommand({ attachments: [{ fileName, data }] });
  const { attachmentSetId = "" } = await fixture.client.send(command);
  const [file] = await openCaseWithFiles(ours, fixture, { attachmentSetId });
  return Object.assign(fixture, { attachmentId: file?.attachmentId ?? "" });
}
