import * as sdk from "@aws-sdk/client-support";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupportServer } from "../../src/local/index.js";

const support = createLocalSupport();
const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test" };

let server: LocalSupportServer;

beforeAll(async () => {
  server = await support.listen();
});

afterAll(() => support.close());

function connect(way: string, rest: sdk.SupportClientConfig = {}): sdk.SupportClient {
  return new sdk.SupportClient({ ...(way === "over HTTP" ? server : support).clientConfig, ...rest });
}

describe.each(["over HTTP", "in the same process"])("the official client, %s", (way) => {
  it("pages through cases and conversations with its own paginators", async () => {
    const client = connect(way);
    const language = way === "over HTTP" ? "fr" : "ko";
    const opened: (string | undefined)[] = [];
    for (let count = 0; count < 23; count++) {
      const input = { subject: `case ${count}`, communicationBody: "b", language };
      opened.unshift((await client.send(new sdk.CreateCaseCommand(input))).caseId);
    }
    const [caseId] = opened;
    for (let count = 0; count < 12; count++) {
      await client.send(new sdk.AddCommunicationToCaseCommand({ caseId, communicationBody: `message ${count}` }));
    }

    const cases: (string | undefined)[] = [];
    for await (const page of sdk.paginateDescribeCases({ client, pageSize: 10 }, { language })) {
      cases.push(...(page.cases ?? []).map((each) => each.caseId));
    }
    const bodies: (string | undefined)[] = [];
    for await (const page of sdk.paginateDescribeCommunications({ client, pageSize: 10 }, { caseId })) {
      bodies.push(...(page.communications ?? []).map((each) => each.body));
    }

    expect(cases).toEqual(opened);
    expect(bodies).toEqual([...Array.from({ length: 12 }, (_, index) => `message ${11 - index}`), "b"]);
    client.destroy();
  });

  it("throws its own exception classes", async () => {
    const client = connect(way);
    const dryRun = client.send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b", dryRun: true }));
    await expect(dryRun).rejects.toBeInstanceOf(sdk.DryRunOperationException);
    const unknown = await client.send(new sdk.ResolveCaseCommand({ caseId: "case-1" })).catch((error) => error);
    expect(unknown).toBeInstanceOf(sdk.CaseIdNotFound);
    expect(unknown.message).toBe("No case with the caseId 'case-1' could be located.");
    expect(unknown.$metadata).toMatchObject({ httpStatusCode: 400, requestId: expect.any(String), attempts: 1 });
    client.destroy();
  });

  it("receives the names of invalid members", async () => {
    const client = connect(way);
    const input = { subject: undefined, communicationBody: "x".repeat(8001) };
    await expect(client.send(new sdk.CreateCaseCommand(input))).rejects.toMatchObject({
      name: "ValidationException",
      message: expect.stringMatching(
        /^2 validation errors detected: Value null at 'subject' failed to satisfy constraint: Member must not be null; Value 'x{8001}' at 'communicationBody' failed to satisfy constraint: Member must have length less than or equal to 8000$/,
      ),
    });
    client.destroy();
  });

  it("receives errors for an unknown key and for a wrong secret", async () => {
    const failureOf = async (credentials: object) => {
      const client = connect(way, { credentials: { ...CREDENTIALS, ...credentials }, maxAttempts: 1 });
      const failure = await client.send(new sdk.DescribeCasesCommand({})).catch((error) => error);
      client.destroy();
      return failure.name;
    };
    expect(await failureOf({ accessKeyId: "AKIDOTHER" })).toBe("UnrecognizedClientException");
    expect(await failureOf({ secretAccessKey: "other" })).toBe("InvalidSignatureException");
    expect(await failureOf({ sessionToken: "token" })).toBe("UnrecognizedClientException");
  });

  it("opens a case with codes from DescribeServices", async () => {
    const client = connect(way);
    const { services = [] } = await client.send(new sdk.DescribeServicesCommand({}));
    const lambda = services.find(({ code }) => code === "aws-lambda");
    const input = { subject: "s", communicationBody: "b", language: "tr", serviceCode: lambda?.code };
    const categoryCode = lambda?.categories?.[0]?.code;
    expect(categoryCode).toBeDefined();
    const { caseId } = await client.send(new sdk.CreateCaseCommand({ ...input, categoryCode }));
    expect(caseId).toMatch(/^case-/);
    client.destroy();
  });

  it("refreshes a check of Trusted Advisor", async () => {
    const client = connect(way);
    const { checks = [] } = await client.send(new sdk.DescribeTrustedAdvisorChecksCommand({ language: "en" }));
    const checkId = checks[way === "over HTTP" ? 0 : 1]?.id;
    const { status } = await client.send(new sdk.RefreshTrustedAdvisorCheckCommand({ checkId }));
    expect(status).toMatchObject({ checkId, status: "enqueued" });
    client.destroy();
  });

  it.each(["us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "aws-global"])(
    "sends requests signed for %s that are accepted",
    async (region) => {
      const client = connect(way, { region });
      expect((await client.send(new sdk.DescribeCasesCommand({}))).$metadata.httpStatusCode).toBe(200);
      client.destroy();
    },
  );

  it("loses no response when it sends many requests at once", async () => {
    const client = connect(way);
    const language = way === "over HTTP" ? "pt" : "es";
    const input = { subject: "s", communicationBody: "b", language };
    const outputs = await Promise.all(Array.from({ length: 100 }, () => client.send(new sdk.CreateCaseCommand(input))));
    const { cases = [] } = await client.send(new sdk.DescribeCasesCommand({ language, maxResults: 100 }));
    expect(new Set(cases.map((each) => each.caseId))).toEqual(new Set(outputs.map((each) => each.caseId)));
    expect(cases).toHaveLength(100);
    client.destroy();
  });
});
