import { CreateCaseCommand, DescribeCasesCommand, paginateDescribeCases } from "@aws-sdk/client-support";
import { describe, expect, it, vi } from "vitest";
import { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "../../../src/local/index.js";
import { officialClient, postSigned, TEST_CREDENTIALS } from "../../support/localRequests.js";
import { bothSdks } from "../../support/sdks.js";

const INPUT = { subject: "s", communicationBody: "b" };
const HOUR_MS = 3_600_000;

describe("reset", () => {
  it("removes all state, while servers and clients stay connected", async () => {
    const support = createLocalSupport({ plan: "business", maxCasesPerHour: 20 });
    const server = await support.listen({ console: false });
    const client = officialClient(support);
    for (let count = 0; count < 11; count++) await client.send(new CreateCaseCommand(INPUT));
    const [caseId = ""] = support.cases.map((each) => each.caseId);
    const { value } = await paginateDescribeCases({ client, pageSize: 10 }, {}).next();
    const fault = support.faults.add("internalError");
    support.clock.advance({ days: 3 });
    support.configure({ plan: "none", maxCasesPerHour: 0 });

    support.reset();

    expect([support.cases, support.settings, support.faults.active]).toEqual([
      [],
      { plan: "business", maxCasesPerHour: 20 },
      [],
    ]);
    expect(Math.abs(support.clock.now() - Date.now())).toBeLessThan(60_000);
    expect((await postSigned(server.endpoint)).content).toEqual({ cases: [] });
    expect(fault.hits).toBe(0);
    const again = client.send(new DescribeCasesCommand({ nextToken: value?.nextToken, maxResults: 10 }));
    await expect(again).rejects.toMatchObject({ name: "InvalidParameterValueException" });
    expect(() => support.reply(caseId, "?")).toThrow("Unknown case");
    await client.send(new CreateCaseCommand(INPUT));
    expect(support.cases).toHaveLength(1);
    await server.close();
  });

  it("lets a request in flight complete with the former state", async () => {
    const support = createLocalSupport();
    support.faults.add("slowResponse", { delayMs: 100 });
    const call = officialClient(support).send(new CreateCaseCommand(INPUT));
    await vi.waitUntil(() => support.cases.length === 1, { timeout: 30_000 });
    support.reset();
    expect((await call).caseId).toMatch(/^case-/);
    expect(support.cases).toEqual([]);
  });
});

describe("a service that accepts any credentials", () => {
  it("accepts every key, secret and token", async () => {
    const support = createLocalSupport({ credentials: "any" });
    for (const credentials of [
      { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "one" },
      { accessKeyId: "ASIAEXAMPLE", secretAccessKey: "two", sessionToken: "three" },
    ]) {
      await officialClient(support, { credentials }).send(new CreateCaseCommand(INPUT));
    }
    expect(support.cases).toHaveLength(2);
  });

  it("requires a current signature with the right scope", async () => {
    const support = createLocalSupport({ credentials: "any" });
    const response = await support.fetch("http://support.local", {
      method: "POST",
      headers: { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSSupport_20130415.DescribeCases" },
    });
    expect((await response.json()).__type).toBe("MissingAuthenticationTokenException");
    const server = await support.listen({ console: false });
    const late = await postSigned(server.endpoint, { signingDate: new Date(Date.now() - HOUR_MS) });
    const misled = await postSigned(server.endpoint, { service: "s3" });
    expect([late.content.__type, misled.content.__type]).toEqual([
      "InvalidSignatureException",
      "InvalidSignatureException",
    ]);
    await server.close();
  });
});

describe.each(bothSdks)("the `clientConfig` of %s", (_, { SupportClient }) => {
  it.each<LocalSupportOptions["credentials"]>([
    undefined,
    "any",
    { accessKeyId: "a", secretAccessKey: "b", sessionToken: "c" },
  ])("connects a client in the process and over a port, with the credentials %j", async (credentials) => {
    const support = createLocalSupport({ credentials });
    const server = await support.listen({ console: false });
    for (const client of [new SupportClient(support.clientConfig), new SupportClient(server.clientConfig)]) {
      await client.send(new CreateCaseCommand(INPUT));
      client.destroy();
    }
    expect(support.cases).toHaveLength(2);
    await support.close();
  });
});

describe("close", () => {
  it("closes all servers, including one that is starting, and can be called twice", async () => {
    const support = createLocalSupport();
    const first = await support.listen();
    const starting = support.listen();
    await Promise.all([support.close(), support.close()]);
    const second = await starting;
    for (const { endpoint } of [first, second]) await expect(fetch(endpoint)).rejects.toThrow();
    await second.close();
    await support.close();
  });

  it("leaves the service usable in the process and for a new server", async () => {
    const support = createLocalSupport();
    await support.close();
    await officialClient(support).send(new CreateCaseCommand(INPUT));
    const server = await support.listen({ console: false });
    expect((await postSigned(server.endpoint)).content.cases).toHaveLength(1);
    await support.close();
  });

  it("does not close a server that failed to start", async () => {
    const support = createLocalSupport();
    const server = await support.listen();
    await expect(support.listen({ port: server.port })).rejects.toMatchObject({ code: "LISTEN_FAILED" });
    await support.close();
    await expect(fetch(server.endpoint)).rejects.toThrow();
  });
});

it("a server's `env` connects a client in another process", async () => {
  const support = createLocalSupport({ credentials: { accessKeyId: "a", secretAccessKey: "b", sessionToken: "c" } });
  const server = await support.listen({ console: false });
  expect(server.env).toEqual({
    AWS_ENDPOINT_URL_SUPPORT: server.endpoint,
    AWS_ACCESS_KEY_ID: "a",
    AWS_SECRET_ACCESS_KEY: "b",
    AWS_SESSION_TOKEN: "c",
    AWS_REGION: "us-east-1",
  });
  await support.close();
});

describe.each(bothSdks)("a local service passed as the `requestHandler` of %s", (_, { SupportClient, Support }) => {
  it.each([
    ["SupportClient", SupportClient],
    ["Support", Support],
  ])("throws before anything is sent to AWS: %s", async (_name, Client) => {
    const support = createLocalSupport();
    const requestHandler = support as unknown as LocalSupport["requestHandler"];
    const openCase = async () => {
      const client = new Client({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
      return await client.send(new CreateCaseCommand(INPUT)).finally(() => client.destroy());
    };
    // Our client throws in its constructor, the official one in its first call.
    await expect(openCase()).rejects.toMatchObject({
      message: expect.stringMatching(/^`requestHandler` must be a (request )?handler.* its `requestHandler`/i),
    });
    expect(support.cases).toEqual([]);
  });
});
