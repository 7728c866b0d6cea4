import { describe, expect, it } from "vitest";
import {
  AddCommunicationToCaseCommand,
  CreateCaseCommand,
  iterateCommunications,
  SupportClient,
} from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";

const client = new SupportClient({
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
  requestHandler: createLocalSupport().requestHandler,
});

async function openCase(messageCount: number): Promise<string | undefined> {
  const { caseId } = await client.send(new CreateCaseCommand({ subject: "Test", communicationBody: "Message 1" }));
  for (let number = 2; number <= messageCount; number++) {
    await client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody: `Message ${number}` }));
  }
  return caseId;
}

describe("iterateCommunications", () => {
  it("yields every message of a case once, newest first", async () => {
    const caseId = await openCase(23);
    const bodies: unknown[] = [];
    for await (const { body } of iterateCommunications(client, { caseId }, { pageSize: 10 })) bodies.push(body);
    expect(bodies).toEqual(Array.from({ length: 23 }, (_, index) => `Message ${23 - index}`));
  });

  it("throws CaseIdNotFound for an unknown case", async () => {
    const messages = iterateCommunications(client, { caseId: "case-1" });
    await expect(messages.next()).rejects.toMatchObject({ name: "CaseIdNotFound" });
  });

  it("throws an AbortError between two messages", async () => {
    const caseId = await openCase(3);
    const controller = new AbortController();
    const messages = iterateCommunications(client, { caseId }, { signal: controller.signal });
    await messages.next();
    controller.abort();
    await expect(messages.next()).rejects.toMatchObject({ name: "AbortError" });
  });
});
