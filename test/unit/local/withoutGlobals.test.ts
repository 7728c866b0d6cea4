import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  AddAttachmentsToSetCommand,
  CreateCaseCommand,
  DescribeAttachmentCommand,
  DescribeCasesCommand,
} from "@aws-sdk/client-support";
import { expect, it, vi } from "vitest";
import { createLocalSupport, openLocalSupport } from "../../../src/local/index.js";
import { officialClient, signedHeaders } from "../../support/localRequests.js";
import { startUpload } from "../../support/uploadFile.js";

/** What test runners hide of Node.js, each of them some of it, and what Node.js can be started without. */
vi.hoisted(() => {
  const absent = ["Blob", "FormData", "Headers", "ReadableStream", "Request", "Response", "btoa", "crypto", "fetch"];
  for (const name of absent) vi.stubGlobal(name, undefined);
});

// More than is hashed in one go.
const CONTENT = new Uint8Array(200_000).fill(7);

it("a case with a file is opened and read", async () => {
  const support = createLocalSupport();
  const client = officialClient(support);
  const attachments = [{ fileName: "a.bin", data: CONTENT }];
  const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
  await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b", attachmentSetId }));
  const attachmentId = support.cases[0]?.communications[0]?.attachments[0]?.attachmentId;
  const { attachment } = await client.send(new DescribeAttachmentCommand({ attachmentId }));
  expect(attachment?.data).toEqual(CONTENT);
});

it("a part of a large file is put by its link", async () => {
  const support = createLocalSupport();
  const { uploadUrls } = await startUpload(officialClient(support), "a.bin", CONTENT.length);
  const { hostname, pathname: path, searchParams } = new URL(uploadUrls[0]?.url ?? "");
  const query = Object.fromEntries(searchParams);
  const request = { method: "PUT", protocol: "http:", hostname, path, query, headers: {}, body: CONTENT };
  expect((await support.requestHandler.handle(request)).response.statusCode).toBe(200);
});

it("an answer that breaks off is a failure to the client, and gives its beginning to those who read on", async () => {
  const support = createLocalSupport();
  support.troubles.add("cutOffBody");
  await expect(officialClient(support).send(new DescribeCasesCommand({}))).rejects.toMatchObject({
    code: "ECONNRESET",
  });
  const headers = await signedHeaders("http://h");
  const request = { method: "POST", protocol: "http:", hostname: "h", path: "/", headers, body: "{}" };
  const { response } = await support.requestHandler.handle(request);
  let sizeBytes = 0;
  const reading = (async () => {
    for await (const chunk of response.body) sizeBytes += chunk.length;
  })();
  await expect(reading).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(sizeBytes).toBeGreaterThan(0);
});

it("a change that cannot be written is answered with an error that has a request id", async () => {
  const folder = await mkdtemp(join(tmpdir(), "local-support-"));
  const support = await openLocalSupport({ data: join(folder, "support.db") });
  await support.close();
  const opening = officialClient(support).send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  await expect(opening).rejects.toMatchObject({
    name: "InternalServerError",
    $metadata: { requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  await rm(folder, { recursive: true });
});
