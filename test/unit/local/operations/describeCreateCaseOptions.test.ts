import { DescribeCreateCaseOptionsCommand } from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createFrozenFixture, type ListeningFixture } from "../../../support/listeningFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let port: ListeningFixture;

beforeEach(async () => {
  port = await createFrozenFixture();
});

afterEach(() => port.close());

const INPUT = { issueType: "technical", serviceCode: "aws-lambda", categoryCode: "service-issue", language: "en" };
const ALWAYS = {
  supportedHours: [{ startTime: "00:00:00.000", endTime: "23:59:59.999" }],
  datesWithoutSupport: [],
};

describe("DescribeCreateCaseOptions", () => {
  it("offers each communication type in English at all hours", async () => {
    expect(await port.client.send(new DescribeCreateCaseOptionsCommand(INPUT))).toMatchObject({
      languageAvailability: "available",
      communicationTypes: [
        { type: "chat", ...ALWAYS },
        { type: "call", ...ALWAYS },
        { type: "web", ...ALWAYS },
      ],
    });
  });

  it("offers other languages in their business hours", async () => {
    const input = { ...INPUT, issueType: "customer-service", language: "fr" };
    const { communicationTypes = [] } = await port.client.send(new DescribeCreateCaseOptionsCommand(input));
    expect(communicationTypes[0]).toEqual({
      type: "chat",
      supportedHours: [{ startTime: "07:00:00.000", endTime: "16:00:00.000" }],
      datesWithoutSupport: [
        { startDateTime: "2026-12-25T00:00:00.000Z", endDateTime: "2026-12-25T23:59:59.999Z" },
        { startDateTime: "2027-12-25T00:00:00.000Z", endDateTime: "2027-12-25T23:59:59.999Z" },
      ],
    });
  });

  it.each([
    ["technical", "ja", "available"],
    ["technical", "es", "best_effort"],
    ["technical", "tr", "unavailable"],
    ["customer-service", "es", "available"],
    ["customer-service", "tr", "best_effort"],
  ])("returns for %s cases in %s: %s", async (issueType, language, expected) => {
    const input = { ...INPUT, issueType, language };
    const output = await port.client.send(new DescribeCreateCaseOptionsCommand(input));
    expect(output.languageAvailability).toBe(expected);
    expect(output.communicationTypes).not.toHaveLength(0);
  });

  it.each([
    ["no issueType", { issueType: undefined }, "ValidationException"],
    ["no serviceCode", { serviceCode: undefined }, "ValidationException"],
    ["no categoryCode", { categoryCode: undefined }, "ValidationException"],
    ["no language", { language: undefined }, "ValidationException"],
    ["a serviceCode in capitals", { serviceCode: "LAMBDA" }, "ValidationException"],
    ["a categoryCode of 101 characters", { categoryCode: "a".repeat(101) }, "ValidationException"],
    ["an unknown issueType", { issueType: "gossip" }, "InvalidParameterValueException"],
    ["an unknown language", { language: "de" }, "InvalidParameterValueException"],
    ["an unknown service", { serviceCode: "no-such-service" }, "InvalidParameterValueException"],
    ["a category of another service", { categoryCode: "payment-issue" }, "InvalidParameterValueException"],
    ["a dry run", { dryRun: true }, "DryRunOperationException"],
    ["a mistake in a dry run", { dryRun: true, language: "de" }, "InvalidParameterValueException"],
  ])("rejects %s", async (_, rest, name) => {
    const call = port.client.send(new DescribeCreateCaseOptionsCommand({ ...INPUT, ...rest }));
    await expect(call).rejects.toMatchObject({ name });
  });

  it("returns nothing for a language that the catalog lacks", async () => {
    const client = officialClient(createLocalSupport({ catalog: { languages: [] } }));
    expect(await client.send(new DescribeCreateCaseOptionsCommand(INPUT))).toMatchObject({
      languageAvailability: "unavailable",
      communicationTypes: [],
    });
  });
});
