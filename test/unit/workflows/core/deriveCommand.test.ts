import { describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { type ClientStack, deriveCommand, type SentCommand } from "../../../../src/workflows/core/deriveCommand.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { bothSdks } from "../../../support/sdks.js";

describe.each(bothSdks)("a command derived from one of %s", (_, sdk) => {
  const makeClient = () =>
    new sdk.SupportClient({
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
      requestHandler: createLocalSupport().requestHandler,
    });
  const derive = (command: object, changes: Parameters<typeof deriveCommand>[1]) =>
    deriveCommand(command as SentCommand, changes) as unknown as InstanceType<typeof sdk.CreateCaseCommand>;

  it("has another input, and is still an instance of its class", async () => {
    const command = new sdk.CreateCaseCommand({ subject: "s", communicationBody: "" });
    const derived = derive(command, { input: { subject: "s", communicationBody: "b" } });
    expect(derived).toBeInstanceOf(sdk.CreateCaseCommand);
    const client = makeClient();
    expect((await client.send(derived)).caseId).toMatch(/^case-/);
    await expect(client.send(command)).rejects.toMatchObject({ name: "ValidationException" });
  });

  it("has middleware for its own calls only, however often it is derived", async () => {
    const calls: string[] = [];
    const note = (name: string) => (stack: ClientStack) =>
      stack.add(
        (next) => (args) => {
          calls.push(name);
          return next(args);
        },
        { step: "initialize", name },
      );
    const client = makeClient();
    const command = new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" });
    const outer = derive(derive(command, { extend: note("inner") }), { extend: note("outer") });
    await client.send(outer, {});
    expect(calls.sort()).toEqual(["inner", "outer"]);
    expect(outer.middlewareStack).toBe(command.middlewareStack);
    await client.send(command);
    expect(calls).toHaveLength(2);
  });

  it("runs its middleware in an unmodified client, including on Node.js's own handler", async () => {
    const server = await createLocalSupport().listen({ console: false });
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: TEST_CREDENTIALS,
      endpoint: server.endpoint,
    });
    let calls = 0;
    const extend = (stack: ClientStack) =>
      stack.add(
        (next) => (args) => {
          calls++;
          return next(args);
        },
        { step: "initialize" },
      );
    await client.send(new sdk.DescribeServicesCommand({}));
    await client.send(derive(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }), { extend }), {});
    expect(calls).toBe(1);
    client.destroy();
    await server.close();
  });
});
