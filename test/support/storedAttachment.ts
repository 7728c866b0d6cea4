import { uploadAttachments } from "../../src/index.js";
import { type AttachmentWorld, createAttachmentWorld, MEGABYTE, openCaseWithFiles } from "./attachmentWorld.js";
import { ours, type Sdk } from "./sdks.js";

export interface Stored extends AttachmentWorld {
  readonly attachmentId: string;
}

/** Opens a world with one stored attachment. */
export async function store(data: Uint8Array<ArrayBuffer>, sdk: Sdk = ours, fileName = "a.bin"): Promise<Stored> {
  const world = createAttachmentWorld(sdk, { attachments: { partSizeBytes: 8 * MEGABYTE } });
  const uploaded = await uploadAttachments(world.client, [{ fileName, data }]);
  const [file] = await openCaseWithFiles(sdk, world, uploaded);
  world.requests.length = 0;
  return Object.assign(world, { attachmentId: file?.attachmentId ?? "" });
}

/** Stores an attachment with any name. */
export async function storeUnder(fileName: string, data: Uint8Array<ArrayBuffer>): Promise<Stored> {
  const world = createAttachmentWorld();
  const command = new ours.AddAttachmentsToSetCommand({ attachments: [{ fileName, data }] });
  const { attachmentSetId = "" } = await world.client.send(command);
  const [file] = await openCaseWithFiles(ours, world, { attachmentSetId });
  return Object.assign(world, { attachmentId: file?.attachmentId ?? "" });
}
