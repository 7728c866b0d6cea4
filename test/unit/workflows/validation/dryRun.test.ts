import { describe, expect, it } from "vitest";
import { dryRun, withInputValidation, withRegionFailover } from "../../../../src/index.js";
import { TEST_CREDENTIALS } from "../../../support/localRequests.js";
import { clientTransports, connectLocally } from "../../../support/localTransports.js";
import { bothSdks } from "../../../support/sdks.js";
import { createCommand, supportOperations } from "../../../support/supportSdk.js";

const VALID = { subject: "s", communicationBody: "b" };

describe.each(clientTransports)("dryRun $transport, with $name", ({ transport, sdk }) => {
  it("reports that a call would succeed, and changes nothing", async () => {
    await using connection = await connectLocally({ transport, sdk });
    const command = new sdk.CreateCaseCommand(VALID);
    expect(await dryRun(connection.client, command)).toEqual({ ok: true });
    expect(connection.support.cases).toEqual([]);
    expect(command.input).toEqual(VALID);
    await connection.client.send(command);
    expect(connection.support.cases).toHaveLength(1);
  });

  it("reports the error with which a call would be rejected", async () => {
    await using connection = await connectLocally({ transport, sdk });
    const { client, support } = connection;
    const unknown = await dryRun(client, new sdk.ResolveCaseCommand({ caseId: "case-1", dryRun: false } as object));
    expect(unknown).toMatchObject({ ok: false, error: { name: "CaseIdNotFound" } });
    const broken = await dryRun(client, new sdk.CreateCaseCommand({ ...VALID, communicationBody: "" }));
    expect(broken).toMatchObject({ ok: false, error: { name: "ValidationException" } });
    support.configure({ maxCasesPerHour: 0 });
    const limited = await dryRun(client, new sdk.CreateCaseCommand(VALID));
    expect(limited).toMatchObject({ ok: false, error: { name: "CaseCreationLimitExceeded" } });
    support.configure({ plan: "none" });
    const planless = await dryRun(client, new sdk.DescribeCasesCommand({}));
    expect(planless).toMatchObject({ ok: false, error: { name: "SubscriptionRequiredException" } });
  });

  it.each([
    ["lostRequest", "ECONNRESET", "code"],
    ["internalError", "InternalServerError", "name"],
    ["throttling", "ThrottlingException", "name"],
  ] as const)("throws an error that does not depend on the call: %s", async (fault, value, field) => {
    await using connection = await connectLocally({ transport, sdk }, { maxAttempts: 1 });
    connection.support.faults.add(fault, {});
    const trial = dryRun(connection.client, new sdk.CreateCaseCommand(VALID));
    await expect(trial).rejects.toMatchObject({ [field]: value });
  });

  it("throws an AbortError", async () => {
    await using connection = await connectLocally({ transport, sdk });
    connection.support.faults.add("slowResponse", { delayMs: 3_600_000 });
    const controller = new AbortController();
    const trial = dryRun(connection.client, new sdk.CreateCaseCommand(VALID), { signal: controller.signal });
    controller.abort();
    await expect(trial).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe.each(bothSdks)("dryRun with %s", (_, sdk) => {
  it("works with input validation and failover", async () => {
    await using connection = await connectLocally({ transport: "in process", sdk });
    const careful = withInputValidation(withRegionFailover(connection.client));
    expect(await dryRun(careful, new sdk.CreateCaseCommand(VALID))).toEqual({ ok: true });
    const wrong = await dryRun(careful, new sdk.CreateCaseCommand({ ...VALID, communicationBody: "" }));
    expect(wrong).toMatchObject({ ok: false, error: { name: "InputValidationError" } });
  });

  it("runs the command's middleware, even with cacheMiddleware", async () => {
    await using connection = await connectLocally({ transport: "in process", sdk }, { cacheMiddleware: true });
    await connection.client.send(new sdk.DescribeCasesCommand({}));
    const command = new sdk.DescribeCasesCommand({});
    let calls = 0;
    command.middlewareStack.add(
      (next) => (args) => {
        calls++;
        return next(args);
      },
      { step: "initialize" },
    );
    expect(await dryRun(connection.client, command)).toEqual({ ok: true });
    expect(calls).toBe(1);
  });
});

const trustedAdvisor = supportOperations.map(({ name }) => name).filter((name) => name.includes("TrustedAdvisor"));

it.each(bothSdks)("dryRun rejects the operations without a dry run before anything is sent: %s", async (_, sdk) => {
  expect(trustedAdvisor).toHaveLength(5);
  const sent: unknown[] = [];
  const client = { send: async (command: unknown) => void sent.push(command) };
  for (const operation of trustedAdvisor) {
    const command = createCommand({ ...sdk }, operation, {}) as { input: { dryRun?: boolean } };
    await expect(dryRun(client, command)).rejects.toMatchObject({ code: "DRY_RUN_UNSUPPORTED", operation });
  }
  expect(sent).toEqual([]);
  // The type rejects it too, which the type tests check.
  const refused = dryRun(client, new sdk.RefreshTrustedAdvisorCheckCommand({ checkId: "a" }) as never);
  await expect(refused).rejects.toThrow(
    "Cannot dry-run RefreshTrustedAdvisorCheck: the operation does not support `dryRun`. Nothing was sent. No Trusted Advisor operation supports it.",
  );
});

it.each(bothSdks)("dryRun throws when an endpoint ignores it: %s", async (_, sdk) => {
  const body = new TextEncoder().encode('{"caseId":"case-1"}');
  const requestHandler = { handle: async () => ({ response: { statusCode: 200, headers: {}, body } }) };
  const client = new sdk.SupportClient({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
  await expect(dryRun(client, new sdk.CreateCaseCommand(VALID))).rejects.toMatchObject({
    code: "DRY_RUN_IGNORED",
    operation: "CreateCase",
    message:
      "Cannot dry-run CreateCase: the endpoint ignored `dryRun`, and may have executed the call. Check whether it did, and use an AWS endpoint.",
  });
});
