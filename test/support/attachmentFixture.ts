import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpHandlerOptions, HttpRequest } from "@smithy/types";
import { afterEach, expect } from "vitest";
import { downloadAttachment } from "../../src/index.js";
import { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "../../src/local/index.js";
import { bothSdks, ours, type Sdk } from "./sdks.js";

export const KILOBYTE = 1024;
export const MEGABYTE = 1024 * KILOBYTE;

/** A local service in the same process, with a client and a temporary folder. */
export interface AttachmentFixture {
  readonly support: LocalSupport;
  readonly client: InstanceType<Sdk["SupportClient"]>;
  /** The requests: operations, and link requests such as `PUT /uploads`. */
  readonly requests: string[];
  readonly folder: string;
  /** Called before each request. */
  onRequest: (name: string) => void;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attachments-"));
  folders.push(folder);
  return folder;
}

/** By default, parts have 512 kB and files are ready immediately. */
export function createAttachmentFixture(
  sdk: Sdk = bothSdks[1]?.[1] as Sdk,
  options: LocalSupportOptions = {},
): AttachmentFixture {
  const files = { partSizeBytes: 512 * KILOBYTE, processingMs: 0, ...options.attachments };
  const support = createLocalSupport({ ...options, attachments: files });
  const requests: string[] = [];
  const { handle, ...rest } = support.requestHandler;
  const requestHandler = {
    ...rest,
    async handle(request: HttpRequest, handlerOptions?: HttpHandlerOptions) {
      const name = request.headers["x-amz-target"]?.split(".")[1] ?? `${request.method} /${request.path.split("/")[1]}`;
      requests.push(name);
      fixture.onRequest(name);
      return handle(request, handlerOptions);
    },
  };
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new sdk.SupportClient({ region: "us-east-1", credentials, requestHandler, maxAttempts: 1 });
  const fixture: AttachmentFixture = { support, client, requests, folder: makeFolder(), onRequest: () => {} };
  return fixture;
}

/** Bytes without repetition, so that a misplaced part is detected. */
export function makeContent(sizeBytes: number, seed = 1): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(sizeBytes);
  for (let index = 0; index < sizeBytes; index++) content[index] = (index * 31 + (index >> 8) * 7 + seed) & 0xff;
  return content;
}

/** Returns whether two byte arrays are equal. Avoids a diff of a million bytes. */
export function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

/** Returns the names and ids of the attachments of a new case. */
export async function openCaseWithFiles(
  sdk: Sdk,
  { client }: Pick<AttachmentFixture, "client">,
  files: { attachmentSetId?: string; uploadIds?: string[] },
): Promise<{ fileName: string; attachmentId: string }[]> {
  const input = { subject: "s", communicationBody: "b", ...files };
  const { caseId } = await client.send(new sdk.CreateCaseCommand(input));
  const { communications = [] } = await client.send(new sdk.DescribeCommunicationsCommand({ caseId }));
  const attachments = communications[0]?.attachments ?? [];
  return attachments.map(({ fileName = "", attachmentId = "" }) => ({ fileName, attachmentId }));
}

/** A file that is uploaded in parts, and one that goes into the attachment set. */
export const LARGE_AND_SMALL = [
  { fileName: "large", data: makeContent(6 * MEGABYTE) },
  { fileName: "small", data: makeContent(KILOBYTE, 2) },
];

/** Opens a case with uploaded files, and compares their content. */
export async function expectUploaded(
  fixture: AttachmentFixture,
  uploaded: object,
  { files = LARGE_AND_SMALL, sdk = ours }: { readonly files?: typeof LARGE_AND_SMALL; readonly sdk?: Sdk } = {},
): Promise<void> {
  fixture.onRequest = () => {};
  const attached = await openCaseWithFiles(sdk, fixture, uploaded);
  for (const { fileName: name, data } of files) {
    const attachmentId = attached.find(({ fileName }) => fileName === name)?.attachmentId ?? "";
    expect(isSame((await downloadAttachment(fixture.client, { attachmentId })).data, data), name).toBe(true);
  }
}

/** Counts the requests of a name, such as `PUT /uploads`. */
export function countRequests({ requests }: AttachmentFixture, name: string): number {
  return requests.filter((each) => each === name).length;
}
