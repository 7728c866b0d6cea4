import { SupportClient as OfficialClient } from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import {
  CreateCaseCommand,
  DescribeCasesCommand,
  SupportClient,
  withInputValidation,
  withRegionFailover,
} from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { sendCommand } from "../../../../src/workflows/core/sender.js";

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
  it("resolves to its output, or rejects with the exception of that name", async () => {
    const client = makeClient();
    const { caseId } = await sendCommand(client, new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
    expect(caseId).toMatch(/^case-/);
    const unknown = sendCommand(client, new DescribeCasesCommand({ displayId: "1" }));
    await expect(unknown).rejects.toMatchObject({ name: "CaseIdNotFound", $fault: "client" });
  });

  it("is aborted by the signal", async () => {
    const sent = sendCommand(makeClient(), new DescribeCasesCommand({}), { signal: AbortSignal.abort() });
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe.each([
  ["withInputValidation", withInputValidation],
  ["withRegionFailover", withRegionFailover],
])("a client of %s", (_, wrap) => {
  const client = wrap(new SupportClient(configuration()));

  it.each([undefined, null, {}, { input: {} }, "DescribeCases"])("rejects %j instead of a command", async (value) => {
    await expect(client.send(value as never)).rejects.toMatchObject({ code: "COMMAND_INVALID" });
    const called = new Promise((resolve) => client.send(value as never, resolve as never));
    expect(await called).toMatchObject({ code: "COMMAND_INVALID" });
  });

  it("accepts null options", async () => {
    expect(await client.send(new DescribeCasesCommand({}), null as never)).toMatchObject({ cases: [] });
  });
});
