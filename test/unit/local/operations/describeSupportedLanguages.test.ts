import { DescribeSupportedLanguagesCommand } from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createFrozenFixture, type ListeningFixture } from "../../../support/listeningFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let port: ListeningFixture;

beforeEach(async () => {
  port = await createFrozenFixture();
});

afterEach(() => port.close());

const INPUT = { issueType: "technical", serviceCode: "aws-lambda", categoryCode: "service-issue" };

describe("DescribeSupportedLanguages", () => {
  it("lists the languages of technical cases", async () => {
    const { supportedLanguages } = await port.client.send(new DescribeSupportedLanguagesCommand(INPUT));
    expect(supportedLanguages).toEqual([
      { code: "en", language: "ENGLISH", display: "English" },
      { code: "ja", language: "JAPANESE", display: "日本語" },
      { code: "zh", language: "CHINESE", display: "中文" },
      { code: "ko", language: "KOREAN", display: "한국어" },
      { code: "es", language: "SPANISH", display: "Español" },
      { code: "pt", language: "PORTUGUESE", display: "Português" },
      { code: "fr", language: "FRENCH", display: "Français" },
    ]);
  });

  it("lists one more language for account and billing cases", async () => {
    const input = { issueType: "customer-service", serviceCode: "billing", categoryCode: "payment-issue" };
    const { supportedLanguages = [] } = await port.client.send(new DescribeSupportedLanguagesCommand(input));
    expect(supportedLanguages.map(({ code }) => code)).toEqual(["en", "ja", "zh", "ko", "es", "pt", "fr", "tr"]);
  });

  it.each([
    ["no issueType", { issueType: undefined }, "ValidationException"],
    ["no serviceCode", { serviceCode: undefined }, "ValidationException"],
    ["no categoryCode", { categoryCode: undefined }, "ValidationException"],
    ["a serviceCode in capitals", { serviceCode: "LAMBDA" }, "ValidationException"],
    ["a categoryCode of 101 characters", { categoryCode: "a".repeat(101) }, "ValidationException"],
    ["an unknown issueType", { issueType: "gossip" }, "InvalidParameterValueException"],
    ["an unknown service", { serviceCode: "no-such-service" }, "InvalidParameterValueException"],
    ["a category of another service", { categoryCode: "payment-issue" }, "InvalidParameterValueException"],
    ["a dry run", { dryRun: true }, "DryRunOperationException"],
    ["a mistake in a dry run", { dryRun: true, issueType: "gossip" }, "InvalidParameterValueException"],
  ])("rejects %s", async (_, rest, name) => {
    const call = port.client.send(new DescribeSupportedLanguagesCommand({ ...INPUT, ...rest }));
    await expect(call).rejects.toMatchObject({ name });
  });

  it("lists the languages of the option `catalog`", async () => {
    const without = { availability: "unavailable", communicationTypes: [] };
    const given = { code: "tr", language: "TURKISH", display: "Turkish" };
    const languages = [{ ...given, technical: { ...without, availability: "available" }, customerService: without }];
    const client = officialClient(createLocalSupport({ catalog: { languages } }));
    const ask = async (issueType: string) =>
      (await client.send(new DescribeSupportedLanguagesCommand({ ...INPUT, issueType }))).supportedLanguages;
    expect(await ask("technical")).toEqual([given]);
    expect(await ask("customer-service")).toEqual([]);
  });
});
