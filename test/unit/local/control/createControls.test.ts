import {
  CreateCaseCommand,
  DescribeAttachmentCommand,
  DescribeCasesCommand,
  DescribeCommunicationsCommand,
} from "@aws-sdk/client-support";
import { beforeEach, describe, expect, it } from "vitest";
import { createLocalSupport, LocalSupportError, type SupportPlan } from "../../../../src/local/index.js";
import { createLocalFixture, START_MS } from "../../../support/localFixture.js";
import { officialClient } from "../../../support/localRequests.js";

let fixture = createLocalFixture();

beforeEach(() => {
  fixture = createLocalFixture();
});

const statusOf = async (caseId: string) => (await fixture.find(caseId))?.status;

describe("reply", () => {
  it("adds a message by AWS, and sets the status to pending-customer-action", async () => {
    const caseId = await fixture.open();
    fixture.support.clock.advance({ minutes: 30 });
    fixture.support.reply(caseId, "Which instance is it?");
    expect(await fixture.find(caseId)).toMatchObject({
      status: "pending-customer-action",
      recentCommunications: {
        communications: [
          {
            caseId,
            body: "Which instance is it?",
            submittedBy: "Amazon Web Services",
            timeCreated: "2026-10-10T12:30:01.790Z",
            attachments: [],
          },
          { body: "b" },
        ],
      },
    });
  });

  it("accepts an author and a status", async () => {
    const caseId = await fixture.open();
    fixture.support.reply(caseId, { body: "Done.", submittedBy: "Jane of AWS", status: "resolved" });
    expect(fixture.support.findCase(caseId)).toMatchObject({
      status: "resolved",
      communications: [{ body: "b" }, { body: "Done.", submittedBy: "Jane of AWS" }],
    });
  });
});

describe("a reply's attachments", () => {
  it("are returned unchanged by DescribeAttachment", async () => {
    const caseId = await fixture.open();
    const data = new Uint8Array([1, 2, 3]);
    fixture.support.reply(caseId, { body: "See the file.", attachments: [{ fileName: "a.bin", data }] });
    data.fill(0);
    const [file] = (await fixture.find(caseId))?.recentCommunications?.communications?.[0]?.attachments ?? [];
    expect(fixture.support.findCase(caseId)?.communications[1]?.attachments).toEqual([{ ...file, sizeBytes: 3 }]);
    const command = new DescribeAttachmentCommand({ attachmentId: file?.attachmentId });
    const { attachment } = await fixture.client.send(command);
    expect(attachment).toMatchObject({ fileName: "a.bin", data: new Uint8Array([1, 2, 3]) });
  });
});

describe("the status of a case", () => {
  it("changes by AWS's rules", async () => {
    const caseId = await fixture.open();
    fixture.support.setStatus(caseId, "work-in-progress");
    expect(await statusOf(caseId)).toBe("work-in-progress");
    fixture.support.setStatus(caseId, "resolved");
    expect(await statusOf(caseId)).toBe("resolved");
    fixture.support.setStatus(caseId, "reopened");
    expect(await statusOf(caseId)).toBe("reopened");
    fixture.support.setStatus(caseId, "escalated");
    expect(await statusOf(caseId)).toBe("escalated");
  });

  it("can be set by display id", async () => {
    const caseId = await fixture.open();
    fixture.support.setStatus((await fixture.find(caseId))?.displayId ?? "", "work-in-progress");
    expect(await statusOf(caseId)).toBe("work-in-progress");
  });
});

describe("seed", () => {
  it("adds cases with a history that the API returns", async () => {
    const [second, first] = fixture.support.seed([
      { subject: "second", status: "resolved", timeCreated: "2026-08-02T09:00:00Z", severityCode: "urgent" },
      {
        subject: "first",
        serviceCode: "general-info",
        ccEmailAddresses: ["a@example.com"],
        timeCreated: new Date("2026-08-01T09:00:00Z"),
        communications: [
          { body: "Our disks are slow." },
          { body: "They are not.", submittedBy: "Amazon Web Services", timeCreated: "2026-08-01T09:30:00Z" },
          { body: "Oh." },
        ],
      },
    ]);
    const { cases = [] } = await fixture.client.send(new DescribeCasesCommand({ includeResolvedCases: true }));
    expect(cases).toMatchObject([
      { caseId: second?.caseId, subject: "second", status: "resolved", severityCode: "urgent" },
      {
        caseId: first?.caseId,
        subject: "first",
        status: "opened",
        severityCode: "low",
        serviceCode: "general-info",
        timeCreated: "2026-08-01T09:00:00.000Z",
        submittedBy: "local-user@example.com",
        ccEmailAddresses: ["a@example.com"],
      },
    ]);
    const input = { caseId: first?.caseId, beforeTime: "2026-08-01T09:15:00Z" };
    const early = await fixture.client.send(new DescribeCommunicationsCommand(input));
    expect(early.communications).toMatchObject([{ body: "Our disks are slow." }]);
    expect(cases[1]?.recentCommunications?.communications).toMatchObject([
      { body: "Oh.", timeCreated: "2026-08-01T09:30:00.000Z", submittedBy: first?.communications[0]?.submittedBy },
      { body: "They are not.", submittedBy: "Amazon Web Services" },
      { body: "Our disks are slow." },
    ]);
  });

  it("has a default for each member", () => {
    const [seeded] = fixture.support.seed([{}]);
    expect(seeded).toMatchObject({
      subject: "Seeded case",
      status: "opened",
      issueType: "technical",
      language: "en",
      timeCreated: new Date(START_MS).toISOString(),
      communications: [{ body: "Seeded case" }],
    });
  });

  it("accepts the cases of another local service", () => {
    fixture.support.seed([{ subject: "one", status: "reopened" }, { communications: [{ body: "a" }, { body: "b" }] }]);
    const copy = createLocalSupport();
    copy.seed(fixture.support.cases);
    const withoutIds = (cases: readonly object[]) => cases.map((each) => ({ ...each, caseId: "", displayId: "" }));
    expect(withoutIds(copy.cases)).toEqual(withoutIds(fixture.support.cases));
  });

  it("adds 10,000 cases in one call", async () => {
    const seeded = fixture.support.seed(
      Array.from({ length: 10_000 }, (_, index) => ({ timeCreated: START_MS - index })),
    );
    expect(new Set(seeded.map(({ caseId }) => caseId)).size).toBe(10_000);
    const { cases = [] } = await fixture.client.send(new DescribeCasesCommand({ maxResults: 10 }));
    expect(cases.map(({ caseId }) => caseId)).toEqual(seeded.slice(0, 10).map(({ caseId }) => caseId));
  });
});

describe("`support.cases`", () => {
  it("returns copies that do not change", async () => {
    const caseId = await fixture.open();
    const before = fixture.support.findCase(caseId);
    const all = fixture.support.cases;
    await fixture.write(caseId, "more");
    await fixture.open("another");
    expect(before).toEqual(all[0]);
    expect(before?.communications).toHaveLength(1);
    expect(all).toHaveLength(1);
    expect(fixture.support.cases).toHaveLength(2);
    expect(fixture.support.findCase("case-1")).toBeUndefined();
  });
});

describe("the plan", () => {
  it.each<[SupportPlan | "none", boolean]>([
    ["none", false],
    ["basic", false],
    ["developer", false],
    ["business", true],
    ["business-support-plus", true],
    ["enterprise-on-ramp", true],
    ["enterprise", true],
    ["unified-operations", true],
  ])("%s includes the API: %s", async (plan, isIncluded) => {
    const client = officialClient(createLocalSupport({ plan }));
    const name = await client.send(new DescribeCasesCommand({})).then(
      () => undefined,
      (error) => error.name,
    );
    expect(name).toBe(isIncluded ? undefined : "SubscriptionRequiredException");
  });

  it("can be changed without losing cases", async () => {
    await fixture.open();
    fixture.support.configure({ plan: "basic" });
    await expect(fixture.open()).rejects.toMatchObject({
      name: "SubscriptionRequiredException",
      message: "Amazon Web Services Premium Support Subscription is required to use this service.",
      $metadata: { httpStatusCode: 400 },
    });
    expect(fixture.support.settings.plan).toBe("basic");
    fixture.support.configure({ plan: "business-support-plus" });
    await fixture.open();
    expect(fixture.support.cases).toHaveLength(2);
  });
});

describe("the case limit", () => {
  it("counts the cases of one hour by the service's clock", async () => {
    fixture.support.configure({ maxCasesPerHour: 2 });
    await fixture.open();
    await fixture.open();
    const refused = { name: "CaseCreationLimitExceeded", $metadata: { httpStatusCode: 400 } };
    await expect(fixture.open()).rejects.toMatchObject(refused);
    await expect(fixture.open("s", { dryRun: true })).rejects.toMatchObject(refused);
    fixture.support.clock.advance({ minutes: 59 });
    await expect(fixture.open()).rejects.toMatchObject(refused);
    fixture.support.clock.advance({ minutes: 1 });
    await fixture.open();
    expect(fixture.support.cases).toHaveLength(3);
    fixture.support.configure({ maxCasesPerHour: Infinity });
    await fixture.open();
    await fixture.open();
  });

  it("can be set as an option; 0 allows no case", async () => {
    const support = createLocalSupport({ maxCasesPerHour: 0 });
    expect(support.settings.maxCasesPerHour).toBe(0);
    support.seed([{ timeCreated: 0 }]);
    const call = officialClient(support).send(new CreateCaseCommand({ subject: "s", communicationBody: "b" }));
    await expect(call).rejects.toMatchObject({ name: "CaseCreationLimitExceeded" });
  });
});

describe("a control", () => {
  const unknown: [string, () => unknown][] = [
    ["reply", () => fixture.support.reply("case-1", "?")],
    ["setStatus", () => fixture.support.setStatus("case-1", "opened")],
  ];

  it.each(unknown)("`%s` throws for an unknown case", (_, act) => {
    expect(act).toThrow(LocalSupportError);
    expect(act).toThrow(
      expect.objectContaining({
        code: "CASE_NOT_FOUND",
        message: "Unknown case `case-1`. Use the `caseId` or `displayId` of a case opened since the last reset.",
      }),
    );
  });

  it.each<[unknown, string]>([
    [null, "null"],
    ["", "an empty string"],
  ])("`setStatus` throws for the status %j", async (status, shown) => {
    const caseId = await fixture.open();
    expect(() => fixture.support.setStatus(caseId, status as "opened")).toThrow(
      `\`status\` must be a non-empty string; got ${shown}.`,
    );
    expect(fixture.support.findCase(caseId)?.status).toBe("opened");
  });

  it("`configure` throws for an unknown or invalid setting, and changes nothing", () => {
    const settings = { plan: "basic", maxCasesPerhour: 1 } as { plan: "basic" };
    expect(() => fixture.support.configure(settings)).toThrow(
      expect.objectContaining({
        name: "OptionError",
        code: "OPTION_UNKNOWN",
        option: "settings.maxCasesPerhour",
        suggestion: "maxCasesPerHour",
      }),
    );
    expect(() => fixture.support.configure({ plan: "basic", maxCasesPerHour: -1 })).toThrow(
      "`settings.maxCasesPerHour` must be a number of at least 0, or Infinity; got -1.",
    );
    expect(() => fixture.support.configure(null as unknown as object)).toThrow(
      "`settings` must be an object; got null.",
    );
    expect(fixture.support.settings).toEqual({ plan: "enterprise", maxCasesPerHour: Infinity });
  });

  it("`configure` leaves omitted settings unchanged", () => {
    fixture.support.configure({ plan: "business" });
    fixture.support.configure({ maxCasesPerHour: 2 });
    fixture.support.configure({ plan: undefined });
    expect(fixture.support.settings).toEqual({ plan: "business", maxCasesPerHour: 2 });
  });

  it("`configure` and `createLocalSupport` throw for an unknown plan and an invalid limit", () => {
    const plan = "premium" as SupportPlan;
    const unknownPlan = expect.objectContaining({
      code: "OPTION_INVALID",
      message: expect.stringContaining("Unknown plan `premium`. Use none, basic,"),
    });
    expect(() => fixture.support.configure({ plan })).toThrow(unknownPlan);
    expect(() => createLocalSupport({ plan })).toThrow(unknownPlan);
    for (const maxCasesPerHour of [-1, Number.NaN, "3" as unknown as number]) {
      const badLimit = expect.objectContaining({ code: "OPTION_INVALID" });
      expect(() => fixture.support.configure({ maxCasesPerHour })).toThrow(badLimit);
      expect(() => createLocalSupport({ maxCasesPerHour })).toThrow(badLimit);
    }
    expect(fixture.support.settings.plan).toBe("enterprise");
  });
});
