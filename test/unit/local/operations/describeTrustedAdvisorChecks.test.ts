import { DescribeTrustedAdvisorChecksCommand } from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { createFrozenFixture, type ListeningFixture } from "../../../support/listeningFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let port: ListeningFixture;

beforeEach(async () => {
  port = await createFrozenFixture();
});

afterEach(() => port.close());

describe("DescribeTrustedAdvisorChecks", () => {
  it("lists all checks with their metadata headings", async () => {
    const { checks = [] } = await port.client.send(new DescribeTrustedAdvisorChecksCommand({ language: "en" }));
    expect(checks.length).toBeGreaterThanOrEqual(20);
    expect(checks.find(({ id }) => id === "Z4AUBRNSmz")).toEqual({
      id: "Z4AUBRNSmz",
      name: "Unassociated Elastic IP Addresses",
      description: "Finds Elastic IP addresses that are not associated with a running instance.",
      category: "cost_optimizing",
      metadata: ["Region", "IP Address"],
    });
  });

  it.each(["zh", "zh_TW", "en", "fr", "de", "id", "it", "ja", "ko", "pt_BR", "es"])(
    "accepts the language %s",
    async (language) => {
      const { checks } = await port.client.send(new DescribeTrustedAdvisorChecksCommand({ language }));
      expect(checks).not.toHaveLength(0);
    },
  );

  it.each([
    ["no language", undefined, "ValidationException"],
    ["an unknown language", "xx", "InvalidParameterValueException"],
    ["a language that only cases support", "tr", "InvalidParameterValueException"],
    ["an empty language", "", "InvalidParameterValueException"],
  ])("rejects %s", async (_, language, name) => {
    const call = port.client.send(new DescribeTrustedAdvisorChecksCommand({ language }));
    await expect(call).rejects.toMatchObject({ name });
  });

  it("lists the checks of the option `catalog` that the plan includes", async () => {
    const check = { name: "n", description: "d", category: "security", metadata: ["Region", null] };
    const support = createLocalSupport({
      plan: "business",
      catalog: {
        checks: [
          { ...check, id: "forEveryone" },
          { ...check, id: "forEnterprise", plans: ["enterprise"] },
        ],
      },
    });
    const client = officialClient(support);
    const ask = async () => (await client.send(new DescribeTrustedAdvisorChecksCommand({ language: "en" }))).checks;
    expect(await ask()).toEqual([{ ...check, id: "forEveryone" }]);
    support.configure({ plan: "enterprise" });
    expect(await ask()).toHaveLength(2);
  });
});
