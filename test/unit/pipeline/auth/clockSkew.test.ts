import type { SupportClientConfig } from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answer, failure, resetBeforeAnswer, success } from "../../../support/answers.js";
import { CREDENTIALS, drawTheSameNumber, summary } from "../../../support/observeCall.js";
import { type Answer, type ReceivedRequest, startScriptedServer } from "../../../support/scriptedServer.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

const MINUTE_MS = 60_000;

interface Case {
  readonly title: string;
  readonly script: readonly Answer[];
  readonly config?: SupportClientConfig;
  readonly calls?: number;
  /** Offset of the signing date of each request, in minutes. */
  readonly skews: readonly number[];
}

const refused = (code: string, offsetMinutes: number, headers = {}): Answer => {
  return (response, request) => failure(400, code, { ...dateHeader(offsetMinutes), ...headers })(response, request);
};
const ok = (offsetMinutes: number, headers = {}): Answer => {
  return (response, request) => success({}, { ...dateHeader(offsetMinutes), ...headers })(response, request);
};
const signatureExpired = answer(400, '{"__type":"InvalidSignatureException","message":"Signature expired: long ago"}');

const CASES: Case[] = [
  {
    title: "a clock that is 10 minutes slow",
    script: [refused("InvalidSignatureException", 10), ok(10)],
    skews: [0, 10],
  },
  {
    title: "a clock that is 10 minutes fast",
    script: [refused("InvalidSignatureException", -10), ok(-10)],
    skews: [0, -10],
  },
  { title: "RequestTimeTooSkewed", script: [refused("RequestTimeTooSkewed", 10), ok(10)], skews: [0, 10] },
  { title: "RequestExpired", script: [refused("RequestExpired", 10), ok(10)], skews: [0, 10] },
  {
    title: "any other error with a date that is off by 10 minutes",
    script: [refused("ValidationException", 10), ok(10)],
    skews: [0, 10],
  },
  {
    title: "an error with a date that is off by 3 minutes",
    script: [refused("InvalidSignatureException", 3), ok(3)],
    skews: [0],
  },
  {
    title: "a cached error with a date that is off by 10 minutes",
    script: [refused("InvalidSignatureException", 10, { age: "5" })],
    skews: [0],
  },
  {
    title: "an error with an invalid date",
    script: [failure(400, "InvalidSignatureException", { date: "noon" })],
    skews: [0],
  },
  { title: "an expired signature, recognized by its message", script: [signatureExpired], skews: [0, 0, 0] },
  {
    title: "a clock that stays skewed after the correction",
    script: [refused("InvalidSignatureException", 10)],
    skews: [0, 10, 10],
  },
  {
    title: "a skewed clock with the correction disabled",
    script: [refused("InvalidSignatureException", 10), ok(10)],
    config: { disableClockSkewCorrection: true },
    skews: [0],
  },
  {
    title: "a skewed clock with the correction disabled by a provider",
    script: [refused("InvalidSignatureException", 10), ok(10)],
    config: { disableClockSkewCorrection: async () => true },
    skews: [0],
  },
  { title: "an offset set by the caller", script: [ok(5)], config: { systemClockOffset: 5 * MINUTE_MS }, skews: [5] },
  {
    title: "an offset set by the caller, with the correction disabled",
    script: [ok(5)],
    config: { systemClockOffset: 5 * MINUTE_MS, disableClockSkewCorrection: true },
    skews: [0],
  },
  { title: "a success with a skewed date, then another call", script: [ok(10)], calls: 2, skews: [0, 10] },
  {
    title: "a cached success with a skewed date, then another call",
    script: [ok(10, { age: "5" })],
    calls: 2,
    skews: [0, 0],
  },
  { title: "a reset connection", script: [resetBeforeAnswer, ok(0)], skews: [0, 0] },
];

describe("Clock skew correction", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it.each(CASES)("signs with the same dates as in the official client: $title", async (scenario) => {
    const expected = await callUnderSkew(official, scenario);
    const observed = await callUnderSkew(ours, scenario);
    expect(observed).toEqual(expected);
    expect(observed.skews).toEqual(scenario.skews);
  });

  it("signs with an offset set in the config, and updates it there", async () => {
    for (const sdk of [official, ours]) {
      await using server = await startScriptedServer(ok(0));
      const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, endpoint: server.url });
      expect(client.config.systemClockOffset).toBe(0);
      client.config.systemClockOffset = 7 * MINUTE_MS;
      await client.send(new sdk.DescribeServicesCommand({}));
      expect(server.requests.map(signingSkew)).toEqual([7]);
      expect(Math.abs(client.config.systemClockOffset)).toBeLessThan(5_000);
    }
  });
});

async function callUnderSkew(sdk: Sdk, { script, config, calls = 1 }: Case) {
  await using server = await startScriptedServer(...script);
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: CREDENTIALS,
    endpoint: server.url,
    ...config,
  });
  const outcomes = [];
  for (let call = 0; call < calls; call++)
    outcomes.push(await settle(client.send(new sdk.DescribeServicesCommand({}))));
  client.destroy();
  const offsetMinutes = roundToMinutes(client.config.systemClockOffset);
  const { attempts } = summary(server.requests);
  return { outcomes, attempts, skews: server.requests.map(signingSkew), offsetMinutes };
}

function signingSkew({ headers, receivedAt }: ReceivedRequest): number {
  const date = String(headers["x-amz-date"]);
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return roundToMinutes(Date.parse(iso) - receivedAt);
}

/** Rounds to minutes. `|| 0` turns -0 into 0, because `toEqual` distinguishes them. */
function roundToMinutes(differenceMs: number): number {
  return Math.round(differenceMs / MINUTE_MS) || 0;
}

function dateHeader(offsetMinutes: number) {
  return { date: new Date(Date.now() + offsetMinutes * MINUTE_MS).toUTCString() };
}
