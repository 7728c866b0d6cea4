import { SupportClient as OfficialClient } from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import { CreateCaseCommand, DescribeCasesCommand, SupportClient } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { call } from "../../../../src/workflows/core/call.js";

const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const configuration = () => ({
  region: "us-east-1",
  credentials,
  requestHandler: createLocalSupport().requestHandler,
});

describe.each([
  ["our client", () => new SupportClient(configuration())],
  ["the official client", () => new OfficialClient(configuration())],
])("a command sent by %s", (_, makeClient) => {
  it("answers with its output, or with the exception of that name", async () => {
    const client = makeClient();
    const { caseId } = await call(client, new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
    expect(caseId).toMatch(/^case-/);
    const unknown = call(client, new DescribeCasesCommand({ displayId: "1" }));
    await expect(unknown).rejects.toMatchObject({ name: "CaseIdNotFound", $fault: "client" });
  });

  it("is aborted by the signal", async () => {
    const sent = call(makeClient(), new DescribeCasesCommand({}), AbortSignal.abort());
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
  });
});
