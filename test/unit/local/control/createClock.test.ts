import {
  AddAttachmentsToSetCommand,
  CreateCaseCommand,
  DescribeCasesCommand,
  type SupportClient,
} from "@aws-sdk/client-support";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { officialClient, TEST_CREDENTIALS } from "../../../support/localRequests.js";

const HOUR_MS = 3_600_000;
const INPUT = { subject: "s", communicationBody: "b" };

async function timeOfNewCase(client: SupportClient): Promise<number> {
  await client.send(new CreateCaseCommand(INPUT));
  const { cases = [] } = await client.send(new DescribeCasesCommand({ maxResults: 10 }));
  return Date.parse(cases[0]?.timeCreated ?? "");
}

describe("the local service's clock", () => {
  afterEach(() => void vi.useRealTimers());

  it("follows the option `now`, including for signatures", async () => {
    const support = createLocalSupport();
    const client = officialClient(support);
    const times = ["2026-01-05T08:00:00.000Z", "2026-02-05T08:00:00.000Z"];
    vi.useFakeTimers();
    for (const time of times) {
      vi.setSystemTime(time);
      await client.send(new CreateCaseCommand(INPUT));
    }
    expect(support.cases.map(({ timeCreated }) => timeCreated)).toEqual(times);
  });

  it("moves all times of the service without changes in clients", async () => {
    const support = createLocalSupport();
    const client = officialClient(support);
    support.clock.advance({ days: 1, hours: 1, minutes: 1, seconds: 1, milliseconds: 1 });
    const ahead = (await timeOfNewCase(client)) - Date.now();
    expect(Math.abs(ahead - (25 * HOUR_MS + 61_001))).toBeLessThan(60_000);
    expect(Math.abs(client.config.systemClockOffset)).toBeLessThan(60_000);

    support.clock.set("2020-01-02T03:04:05Z");
    expect(Math.abs((await timeOfNewCase(client)) - Date.UTC(2020, 0, 2, 3, 4, 5))).toBeLessThan(60_000);
    support.clock.reset();
    expect(Math.abs(support.clock.now() - Date.now())).toBeLessThan(60_000);
  });

  it("continues from the time it is set to", () => {
    let nowMs = 1000;
    const { clock } = createLocalSupport({ now: () => nowMs });
    clock.set(500);
    nowMs += 7;
    expect(clock.now()).toBe(507);
    clock.advance({ seconds: 1.5 });
    expect(clock.now()).toBe(2007);
    clock.set(new Date(0));
    expect(clock.now()).toBe(0);
  });

  it.each(["0000-01-01T00:00:00Z", "1969-12-31T00:00:00Z", "9999-12-31T23:59:00Z"])(
    "continues from %s",
    async (time) => {
      const support = createLocalSupport();
      support.clock.set(time);
      const takenMs = await timeOfNewCase(officialClient(support));
      expect(takenMs - Date.parse(time)).toBeLessThan(60_000);
      expect(support.cases[0]?.caseId).toMatch(/^case-123456789012-muen-\d{1,4}-[0-9a-f]{16}$/);
    },
  );

  it("expires attachment sets", async () => {
    const support = createLocalSupport();
    const client = officialClient(support);
    const attachments = [{ fileName: "a.txt", data: new Uint8Array([1]) }];
    const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
    support.clock.advance({ hours: 1, seconds: 1 });
    const call = client.send(new CreateCaseCommand({ ...INPUT, attachmentSetId }));
    await expect(call).rejects.toMatchObject({ name: "AttachmentSetExpired" });
    expect(support.cases).toEqual([]);
  });

  it("hides cases after 24 months", async () => {
    const support = createLocalSupport();
    const client = officialClient(support);
    await client.send(new CreateCaseCommand(INPUT));
    support.clock.advance({ days: 740 });
    expect((await client.send(new DescribeCasesCommand({}))).cases).toEqual([]);
  });

  it("expires session credentials", async () => {
    const credentials = { ...TEST_CREDENTIALS, sessionToken: "token", expiration: new Date(Date.now() + HOUR_MS) };
    const support = createLocalSupport({ credentials });
    const client = officialClient(support, { credentials: { ...TEST_CREDENTIALS, sessionToken: "token" } });
    await client.send(new DescribeCasesCommand({}));
    support.clock.advance({ hours: 1 });
    await expect(client.send(new DescribeCasesCommand({}))).rejects.toMatchObject({ name: "ExpiredTokenException" });
  });

  it.each([
    ["advance", { hours: -1 }, "`step.hours` must be a number of at least 0; got -1."],
    ["advance", { days: Number.NaN }, "`step.days` must be a number of at least 0; got NaN."],
    ["advance", { days: 1e12 }, "`time` must be a Date, epoch milliseconds or an ISO 8601 string"],
    [
      "set",
      "noon",
      "`time` must be a Date, epoch milliseconds or an ISO 8601 string, from the year 0 to 9999; got `noon`.",
    ],
    ["set", Number.NaN, "got NaN."],
    ["set", new Date(Number.NaN), "an invalid Date"],
    ["set", "+275760-09-13T00:00:00Z", "from the year 0 to 9999; got `+275760-09-13T00:00:00Z`."],
    ["set", "-000001-12-31T23:59:59Z", "from the year 0 to 9999; got `-000001-12-31T23:59:59Z`."],
    ["set", "+010000-01-01T00:00:00Z", "from the year 0 to 9999; got"],
    ["set", null, "got null."],
    ["advance", { days: 3_000_000 }, "`time` must be"],
    ["advance", { hours: null }, "`step.hours` must be a number of at least 0; got null."],
    ["advance", { hours: Symbol("s") }, "got Symbol(s)."],
    ["advance", { hours: "1" }, "`step.hours` must be a number of at least 0; got `1`."],
    ["advance", { hour: 1 }, "Unknown option `step.hour`. Did you mean `hours`? Use days, hours, minutes, "],
    ["advance", { hours: 1, ms: 5 }, "Unknown option `step.ms`. Use days, hours, minutes, seconds, milliseconds."],
    ["advance", null, "`step` must be an object; got null."],
    ["advance", 3_600_000, "`step` must be an object; got 3600000."],
  ] as const)("throws for `%s(%j)`, and does not move", (act, argument, message) => {
    const { clock } = createLocalSupport({ now: () => 1000 });
    const move = () =>
      act === "set" ? clock.set(argument as string) : clock.advance(argument as unknown as { hours: number });
    expect(move).toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/^OPTION_(INVALID|UNKNOWN)$/),
        message: expect.stringContaining(message),
      }),
    );
    expect(clock.now()).toBe(1000);
  });
});
