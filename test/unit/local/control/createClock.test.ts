import {
  AddAttachmentsToSetCommand,
  CreateCaseCommand,
  DescribeCasesCommand,
  type SupportClient,
} from "@aws-sdk/client-support";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type ClockStep, createLocalSupport } from "../../../../src/local/index.js";
import { officialClient, TEST_CREDENTIALS } from "../../../support/localRequests.js";

const HOUR_MS = 3_600_000;
const INPUT = { subject: "s", communicationBody: "b" };

async function timeOfNewCase(client: SupportClient): Promise<number> {
  await client.send(new CreateCaseCommand(INPUT));
  const { cases = [] } = await client.send(new DescribeCasesCommand({ maxResults: 10 }));
  return Date.parse(cases[0]?.timeCreated ?? "");
}

describe("the service's clock", () => {
  afterEach(() => void vi.useRealTimers());

  it("is that of the test that replaces it, from then on, for signatures too", async () => {
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

  it("moves all times of the service, and no client has to follow", async () => {
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

  it("goes on from where it was put", () => {
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

  it.each(["0000-01-01T00:00:00Z", "1969-12-31T00:00:00Z", "9999-12-31T23:59:00Z"])("goes on from %s", async (time) => {
    const support = createLocalSupport();
    support.clock.set(time);
    const takenMs = await timeOfNewCase(officialClient(support));
    expect(takenMs - Date.parse(time)).toBeLessThan(60_000);
    expect(support.cases[0]?.caseId).toMatch(/^case-123456789012-muen-\d{1,4}-[0-9a-f]{16}$/);
  });

  it("makes attachment sets expire", async () => {
    const support = createLocalSupport();
    const client = officialClient(support);
    const attachments = [{ fileName: "a.txt", data: new Uint8Array([1]) }];
    const { attachmentSetId } = await client.send(new AddAttachmentsToSetCommand({ attachments }));
    support.clock.advance({ hours: 1, seconds: 1 });
    const call = client.send(new CreateCaseCommand({ ...INPUT, attachmentSetId }));
    await expect(call).rejects.toMatchObject({ name: "AttachmentSetExpired" });
    expect(support.cases).toEqual([]);
  });

  it("makes the history end after 24 months", async () => {
    const support = createLocalSupport();
    const client = officialClient(support);
    await client.send(new CreateCaseCommand(INPUT));
    support.clock.advance({ days: 740 });
    expect((await client.send(new DescribeCasesCommand({}))).cases).toEqual([]);
  });

  it("makes session credentials expire", async () => {
    const credentials = { ...TEST_CREDENTIALS, sessionToken: "token", expiration: new Date(Date.now() + HOUR_MS) };
    const support = createLocalSupport({ credentials });
    const client = officialClient(support, { credentials: { ...TEST_CREDENTIALS, sessionToken: "token" } });
    await client.send(new DescribeCasesCommand({}));
    support.clock.advance({ hours: 1 });
    await expect(client.send(new DescribeCasesCommand({}))).rejects.toMatchObject({ name: "ExpiredTokenException" });
  });

  it.each([
    ["advance", { hours: -1 }, "Failed to advance the clock: hours is -1. Give a number that is not negative."],
    ["advance", { days: Number.NaN }, "Failed to advance the clock: days is NaN. Give a number that is not negative."],
    ["advance", { days: 1e12 }, "Failed to set the clock: "],
    ["set", "noon", "Failed to set the clock: noon is no time. Give a Date, milliseconds, or a text in ISO 8601."],
    ["set", Number.NaN, "Failed to set the clock: NaN is no time."],
    [
      "set",
      "+275760-09-13T00:00:00Z",
      "Failed to set the clock: +275760-09-13T00:00:00Z is no time from the year 0 to 9999. Give a Date,",
    ],
    [
      "set",
      "-000001-12-31T23:59:59Z",
      "Failed to set the clock: -000001-12-31T23:59:59Z is no time from the year 0 to",
    ],
    ["set", "+010000-01-01T00:00:00Z", "Failed to set the clock: +010000-01-01T00:00:00Z is no time from"],
    ["set", null, "Failed to set the clock: null is no time."],
    ["advance", { days: 3_000_000 }, "Failed to set the clock: "],
    ["advance", { hours: null }, "Failed to advance the clock: hours is null. Give a number that is not negative."],
    ["advance", { hours: Symbol("s") }, "Failed to advance the clock: hours is Symbol(s). Give a number"],
    ["advance", { hours: "1" }, "Failed to advance the clock: hours is '1'. Give a number that is not negative."],
    ["advance", null, "Failed to advance the clock: step is null. Give an object."],
  ] as const)("refuses to %s by or to %j, and stays", (act, argument, message) => {
    const { clock } = createLocalSupport({ now: () => 1000 });
    const move = () =>
      act === "set" ? clock.set(argument as string) : clock.advance(argument as unknown as ClockStep);
    expect(move).toThrow(
      expect.objectContaining({ code: "OPTION_INVALID", message: expect.stringContaining(message) }),
    );
    expect(clock.now()).toBe(1000);
  });
});
