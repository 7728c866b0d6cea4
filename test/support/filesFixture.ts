import * as sdk from "@aws-sdk/client-support";
import { expect } from "vitest";
import { createListeningFixture, type ListeningFixture, openCaseWith } from "./listeningFixture.js";
import { officialClient } from "./localRequests.js";
import { putPart, startUpload, uploadFile } from "./uploadFile.js";

const MEGABYTE = 1024 * 1024;
export const SMALL_FILE = { fileName: "a.txt", data: new Uint8Array([1]) };

/** Ids of the objects that the calls need. */
export interface FileThings {
  readonly caseId: string;
  readonly setId: string;
  readonly expiredSetId: string;
  /** An upload of two parts. The first one is uploaded with this eTag, and not completed. */
  readonly uploadId: string;
  readonly eTag: string;
  readonly expiredUploadId: string;
  readonly attachmentId: string;
  readonly largeAttachmentId: string;
}

/** A local service on a port, with files in every state and two transports. */
export interface FilesFixture extends ListeningFixture {
  readonly things: FileThings;
  /** Returns the error of a call. Fails if the two transports return different errors. */
  failureOf(call: FileCall): Promise<Error>;
}

/** An operation and its input, which can be invalid. */
export type FileCall = (things: FileThings) => readonly [operation: string, input: object];

export async function createFilesFixture(): Promise<FilesFixture> {
  const files = { partSizeBytes: MEGABYTE, processingMs: 0, maxSetsPerMinute: 3, maxReadsPerMinute: 3 };
  const fixture = await createListeningFixture({ attachments: files });
  const inProcess = officialClient(fixture.support);
  const things = await prepare(fixture);
  return {
    ...fixture,
    things,
    async failureOf(call) {
      const overHttp = await failureBy(fixture.client, call(things));
      const there = await failureBy(inProcess, call(things));
      expect([there.name, there.message]).toEqual([overHttp.name, overHttp.message]);
      return overHttp;
    },
  };
}

export async function sendCall(client: sdk.SupportClient, [operation, input]: ReturnType<FileCall>): Promise<object> {
  const command: sdk.CreateCaseCommand = Reflect.construct<[object], sdk.CreateCaseCommand>(
    Reflect.get(sdk, `${operation}Command`),
    [input],
  );
  return client.send(command);
}

async function failureBy(client: sdk.SupportClient, call: ReturnType<FileCall>): Promise<Error> {
  const outcome = await sendCall(client, call).catch((error: unknown) => error);
  if (outcome instanceof Error) return outcome;
  throw new Error(`${call[0]} did not fail.`);
}

async function prepare({ client, support }: ListeningFixture): Promise<FileThings> {
  const addSet = async () =>
    (await client.send(new sdk.AddAttachmentsToSetCommand({ attachments: [SMALL_FILE] }))).attachmentSetId ?? "";
  const expiredSetId = await addSet();
  const { uploadId: expiredUploadId } = await startUpload(client, "old.bin", 1);
  support.clock.advance({ hours: 24 });
  const setId = await addSet();
  const large = await uploadFile(client, "large.bin", new Uint8Array(5 * MEGABYTE + 1));
  const { caseId, attachments } = await openCaseWith(client, { attachmentSetId: setId, uploadIds: [large] });
  const [attachmentId = "", largeAttachmentId = ""] = attachments.map((each) => each.attachmentId ?? "");
  const { uploadId, uploadUrls } = await startUpload(client, "b.bin", 2 * MEGABYTE);
  const [first = {} as sdk.UploadUrl] = uploadUrls;
  const { eTag } = await putPart(first, new Uint8Array(MEGABYTE), { partSizeBytes: MEGABYTE });
  return { caseId, setId, expiredSetId, uploadId, expiredUploadId, eTag, attachmentId, largeAttachmentId };
}
