import { CreateCaseCommand, DescribeCasesCommand, DescribeSupportedLanguagesCommand } from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupport } from "../../../../src/local/index.js";
import { createLocalFixture } from "../../../support/localFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let fixture = createLocalFixture();

beforeEach(() => {
  fixture = createLocalFixture();
});

describe("CreateCase", () => {
  it("opens a case in AWS's format", async () => {
    const caseId = await fixture.open("Slow disks", {
      serviceCode: "amazon-elastic-compute-cloud-linux",
      categoryCode: "other",
      severityCode: "urgent",
      ccEmailAddresses: ["a@example.com"],
      language: "ja",
    });

    expect(caseId).toMatch(/^case-123456789012-muja-2026-[0-9a-f]{16}$/);
    expect(await fixture.find(caseId)).toEqual({
      caseId,
      displayId: expect.stringMatching(/^\d{10}$/),
      subject: "Slow disks",
      status: "opened",
      serviceCode: "amazon-elastic-compute-cloud-linux",
      categoryCode: "other",
      severityCode: "urgent",
      submittedBy: "local-user@example.com",
      timeCreated: "2026-10-10T12:00:01.790Z",
      ccEmailAddresses: ["a@example.com"],
      language: "ja",
      recentCommunications: {
        communications: [
          {
            caseId,
            body: "b",
            submittedBy: "LocalRole (Role) <local-user@example.com>",
            timeCreated: "2026-10-10T12:00:01.790Z",
            attachments: [],
            attachmentSet: [],
          },
        ],
      },
    });
  });

  it("stores text unchanged", async () => {
    const text = '\u{1f600} \ud800 \u0000 </script> \\ "';
    expect((await fixture.find(await fixture.open(text)))?.subject).toBe(text);
  });

  it("gives each case unique ids, even with a constant random source", async () => {
    fixture = createLocalFixture(() => 0.5);
    const ids = [await fixture.open(), await fixture.open(), await fixture.open()];
    expect(new Set(ids).size).toBe(3);
    const { cases = [] } = await fixture.client.send(new DescribeCasesCommand({}));
    expect(new Set(cases.map((each) => each.displayId)).size).toBe(3);
  });

  it.each([
    ["attachmentSetId", { attachmentSetId: "as-1" }, "AttachmentSetIdNotFound"],
    ["uploadIds", { uploadIds: ["u-1"] }, "InvalidParameterValueException"],
    ["language", { language: "xx" }, "InvalidParameterValueException"],
    ["severityCode", { severityCode: "so-so" }, "InvalidParameterValueException"],
    ["issueType", { issueType: "gossip" }, "InvalidParameterValueException"],
    ["serviceCode", { serviceCode: "no-such-service" }, "InvalidParameterValueException"],
    ["categoryCode", { serviceCode: "aws-lambda", categoryCode: "payment-issue" }, "InvalidParameterValueException"],
  ])("rejects an unknown %s, even in a dry run", async (_, rest, name) => {
    await expect(fixture.open("s", { ...rest, dryRun: true })).rejects.toMatchObject({ name });
  });

  it("accepts a service without a category, and rejects a category without a service", async () => {
    const caseId = await fixture.open("s", { serviceCode: "aws-lambda" });
    expect(await fixture.find(caseId)).toMatchObject({ serviceCode: "aws-lambda" });
    await expect(fixture.open("s", { categoryCode: "other" })).rejects.toThrow(
      "Invalid value for categoryCode: 'other'; a category needs a serviceCode. DescribeServices lists the codes.",
    );
  });
});

describe("unknown service and category codes", () => {
  const codes = { serviceCode: "no-such-service", categoryCode: "no-such-category" };
  const open = (support: LocalSupport, rest: object) =>
    officialClient(support).send(new CreateCaseCommand({ subject: "s", communicationBody: "b", ...rest }));

  it("are rejected by default, with the option that accepts them", async () => {
    await expect(open(createLocalSupport(), codes)).rejects.toMatchObject({
      name: "InvalidParameterValueException",
      message: expect.stringContaining('`unknownCodes: "accept"`'),
    });
  });

  it.each([codes, { ...codes, serviceCode: "aws-lambda" }, { categoryCode: "no-such-category" }])(
    "are accepted with the option `unknownCodes`: %j",
    async (given) => {
      const support = createLocalSupport({ unknownCodes: "accept" });
      await open(support, given);
      expect(support.cases).toMatchObject([given]);
    },
  );

  it("are rejected when their format is invalid", async () => {
    const call = open(createLocalSupport({ unknownCodes: "accept" }), { serviceCode: "No Such Service" });
    await expect(call).rejects.toMatchObject({ name: "ValidationException" });
  });

  it("are accepted by the language operations", async () => {
    const client = officialClient(createLocalSupport({ unknownCodes: "accept" }));
    const input = { issueType: "technical", ...codes };
    const { supportedLanguages = [] } = await client.send(new DescribeSupportedLanguagesCommand(input));
    expect(supportedLanguages.length).toBeGreaterThan(0);
  });
});
