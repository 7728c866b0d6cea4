import { DescribeServicesCommand } from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createFrozenFixture, type ListeningFixture } from "../../../support/listeningFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let port: ListeningFixture;

beforeEach(async () => {
  port = await createFrozenFixture();
});

afterEach(() => port.close());

async function codesOf(input: { serviceCodeList?: string[]; language?: string }): Promise<(string | undefined)[]> {
  const { services = [] } = await port.client.send(new DescribeServicesCommand(input));
  return services.map(({ code }) => code);
}

describe("DescribeServices", () => {
  it("lists all services with their categories", async () => {
    const { services = [] } = await port.client.send(new DescribeServicesCommand({}));
    expect(services.length).toBeGreaterThanOrEqual(30);
    expect(services.find(({ code }) => code === "aws-lambda")).toEqual({
      code: "aws-lambda",
      name: "Lambda",
      categories: [
        { code: "real-permissions", name: "Permissions" },
        { code: "service-issue", name: "Service Issue" },
        { code: "resource-issue", name: "Resource Issue" },
        { code: "general-guidance", name: "General Guidance" },
        { code: "feature-request", name: "Feature Request" },
        { code: "other", name: "Other" },
      ],
    });
  });

  it("lists the requested services, and ignores unknown codes", async () => {
    expect(await codesOf({ serviceCodeList: ["billing", "aws-lambda", "no-such-service", "billing"] })).toEqual([
      "aws-lambda",
      "billing",
    ]);
    expect(await codesOf({ serviceCodeList: ["no-such-service"] })).toEqual([]);
  });

  it("treats an empty list as a missing one", async () => {
    expect(await codesOf({ serviceCodeList: [] })).toEqual(await codesOf({}));
  });

  it.each(["zh", "en", "ja", "es", "pt", "fr", "ko", "tr"])("accepts the language %s", async (language) => {
    expect(await codesOf({ language, serviceCodeList: ["billing"] })).toEqual(["billing"]);
  });

  it.each([
    ["more than 100 codes", { serviceCodeList: Array.from({ length: 101 }, () => "a") }, "ValidationException"],
    ["a code of more than 100 characters", { serviceCodeList: ["a".repeat(101)] }, "ValidationException"],
    ["a code in capitals", { serviceCodeList: ["billing", "EC2"] }, "ValidationException"],
    ["an empty code", { serviceCodeList: [""] }, "ValidationException"],
    ["a language that cases do not support", { language: "de" }, "InvalidParameterValueException"],
    ["a dry run", { dryRun: true }, "DryRunOperationException"],
    ["a mistake in a dry run", { dryRun: true, language: "de" }, "InvalidParameterValueException"],
  ])("rejects %s", async (_, input, name) => {
    await expect(port.client.send(new DescribeServicesCommand(input))).rejects.toMatchObject({ name });
  });

  it("accepts 100 codes", async () => {
    expect(await codesOf({ serviceCodeList: Array.from({ length: 100 }, (_, index) => `a${index}`) })).toEqual([]);
  });

  it("names the constraint of an invalid code", async () => {
    const call = port.client.send(new DescribeServicesCommand({ serviceCodeList: ["EC2"] }));
    await expect(call).rejects.toThrow(
      "1 validation error detected: Value '[EC2]' at 'serviceCodeList' failed to satisfy constraint: " +
        "Member must satisfy constraint: [Member must have length less than or equal to 100, " +
        "Member must have length greater than or equal to 0, " +
        "Member must satisfy regular expression pattern: [0-9a-z_-]+]",
    );
  });

  it("lists the services of the option `catalog`", async () => {
    const services = [{ code: "widgets", name: "Widgets", categories: [{ code: "stuck", name: "Stuck" }] }];
    const client = officialClient(createLocalSupport({ catalog: { services } }));
    expect((await client.send(new DescribeServicesCommand({}))).services).toEqual(services);
  });
});
