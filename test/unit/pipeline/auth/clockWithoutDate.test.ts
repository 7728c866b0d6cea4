import { describe, expect, it } from "vitest";
import { DescribeCasesCommand, SupportClient } from "../../../../src/index.js";
import { settle } from "../../../support/settle.js";

const CREDENTIALS = { accessKeyId: "a", secretAccessKey: "b" };
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Reply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Opens a client with recorded signing times, and a service that responds according to them. */
function open(answer: (signedMs: number) => Reply, settings: object = {}) {
  const signedTimes: number[] = [];
  const requestHandler = {
    handle: async ({ headers }: { headers: Record<string, string> }) => {
      const signedMs = readCompact(headers["x-amz-date"] ?? "");
      signedTimes.push(signedMs);
      const { body, ...rest } = answer(signedMs);
      return { response: { ...rest, body: Buffer.from(body) } };
    },
  };
  const client = new SupportClient({ credentials: CREDENTIALS, requestHandler: requestHandler as never, ...settings });
  return { client, signedTimes, send: () => settle(client.send(new DescribeCasesCommand({}))) };
}

function readCompact(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

function compact(timeMs: number): string {
  return new Date(timeMs).toISOString().replace(/[-:]|\.\d{3}/g, "");
}

const OK: Reply = { statusCode: 200, headers: {}, body: "{}" };

function refusal(signedMs: number, serverMs: number, code: string, headers: Record<string, string> = {}): Reply {
  const message =
    signedMs < serverMs
      ? `Signature expired: ${compact(signedMs)} is now earlier than ${compact(serverMs - 5 * MINUTE_MS)} (${compact(serverMs)} - 5 min.)`
      : `Signature not yet current: ${compact(signedMs)} is still later than ${compact(serverMs + 5 * MINUTE_MS)} (${compact(serverMs)} + 5 min.)`;
  return { statusCode: 400, headers, body: JSON.stringify({ __type: code, message }) };
}

describe("A clock skew error without a Date header", () => {
  it.each(
    [2 * HOUR_MS, -2 * HOUR_MS, 48 * HOUR_MS].flatMap((skewMs) =>
      ["InvalidSignatureException", "RequestExpired", "SignatureDoesNotMatch"].map((code) => [skewMs, code] as const),
    ),
  )("is corrected by the time in the message: %i ms, %s", async (skewMs, code) => {
    const { client, signedTimes, send } = open((signedMs) => {
      const serverMs = Date.now() + skewMs;
      return Math.abs(serverMs - signedMs) < 5 * MINUTE_MS ? OK : refusal(signedMs, serverMs, code);
    });
    expect(await send()).toMatchObject({ output: { $metadata: { attempts: 2 } } });
    expect(signedTimes).toHaveLength(2);
    expect(Math.abs(client.config.systemClockOffset - skewMs)).toBeLessThan(MINUTE_MS);
  });

  it("is corrected from the message when the Date header is invalid", async () => {
    const { send } = open((signedMs) => {
      const serverMs = Date.now() + HOUR_MS;
      const isRight = Math.abs(serverMs - signedMs) < 5 * MINUTE_MS;
      return isRight ? OK : refusal(signedMs, serverMs, "InvalidSignatureException", { date: "noon" });
    });
    expect(await send()).toMatchObject({ output: { $metadata: { attempts: 2 } } });
  });

  it("does not change the clock offset when another error contains a time", async () => {
    const message = `The case was opened (${compact(Date.now() + HOUR_MS)} - 5 min.) ago.`;
    const body = JSON.stringify({ __type: "ValidationException", message });
    const { client, send } = open(() => ({ statusCode: 400, headers: {}, body }));
    expect(await send()).toMatchObject({ name: "ValidationException" });
    expect(client.config.systemClockOffset).toBe(0);
  });

  it("does not change the clock offset when the correction is disabled", async () => {
    const answer = (signedMs: number) => refusal(signedMs, Date.now() + HOUR_MS, "InvalidSignatureException");
    const { client, send } = open(answer, { disableClockSkewCorrection: true, maxAttempts: 1 });
    expect(await send()).toMatchObject({ name: "InvalidSignatureException" });
    expect(client.config.systemClockOffset).toBe(0);
  });
});

const ABSURD_DATES = [
  "Sat, 13 Sep 275760 00:00:00 GMT",
  "Fri, 31 Dec 9999 23:59:59 GMT",
  "Sat, 01 Jan 10000 00:00:00 GMT",
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Wed, 31 Dec 1969 23:59:59 GMT",
  "-271821-04-20T00:00:00.000Z",
  "0000-01-01T00:00:00Z",
];

describe("A response with an out-of-range Date header", () => {
  it.each(ABSURD_DATES.flatMap((date) => [200, 400].map((statusCode) => [date, statusCode] as const)))(
    "does not break later signatures: %s, status %i",
    async (date, statusCode) => {
      let headers: Record<string, string> = { date };
      const { signedTimes, send } = open(() => ({ statusCode, headers, body: "{}" }), { maxAttempts: 1 });
      await send();
      await send();
      headers = { date: new Date().toUTCString() };
      await send();
      await send();
      expect(signedTimes).toHaveLength(4);
      for (const signedMs of signedTimes) expect(signedMs).not.toBeNaN();
      expect(Math.abs((signedTimes[3] ?? 0) - Date.now())).toBeLessThan(MINUTE_MS);
    },
  );

  it.each([Infinity, -Infinity, Number.NaN, 8.64e15, -8.64e15, 1e300])(
    "does not break signatures when set as systemClockOffset: %d",
    async (systemClockOffset) => {
      const { signedTimes, send } = open(() => OK, { systemClockOffset });
      expect(await send()).toMatchObject({ output: {} });
      expect(signedTimes[0]).not.toBeNaN();
    },
  );
});
