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
  /** By how many minutes the signing date of each request is off, in order. */
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
    title: "any other error with a date far off",
    script: [refused("ValidationException", 10), ok(10)],
    skews: [0, 10],
  },
  { title: "an error with a date 3 minutes off", script: [refused("InvalidSignatureException", 3), ok(3)], skews: [0] },
  {
    title: "an error 10 minutes off from a cache",
    script: [refused("InvalidSignatureException", 10, { age: "5" })],
    skews: [0],
  },
  {
    title: "an error whose date is unreadable",
    script: [failure(400, "InvalidSignatureException", { date: "noon" })],
    skews: [0],
  },
  { title: "an expired signature by its words", script: [signatureExpired], skews: [0, 0, 0] },
  {
    title: "a clock that stays wrong",
    script: [refused("InvalidSignatureException", 10)],
    skews: [0, 10, 10],
  },
  {
    title: "a clock that is wrong, with the correction switched off",
    script: [refused("InvalidSignatureException", 10), ok(10)],
    config: { disableClockSkewCorrection: true },
    skews: [0],
  },
  {
    title: "a clock that is wrong, with the correction switched off by a provider",
    script: [refused("InvalidSignatureException", 10), ok(10)],
    config: { disableClockSkewCorrection: async () => true },
    skews: [0],
  },
  { title: "an offset given by the caller", script: [ok(5)], config: { systemClockOffset: 5 * MINUTE_MS }, skews: [5] },
  {
    title: "an offset given by the caller, with the correction switched off",
    script: [ok(5)],
    config: { systemClockOffset: 5 * MINUTE_MS, disableClockSkewCorrection: true },
    skews: [0],
  },
  { title: "a success with another date, and the call after it", script: [ok(10)], calls: 2, skews: [0, 10] },
  { title: "a success from a cache, and the call after it", script: [ok(10, { age: "5" })], calls: 2, skews: [0, 0] },
  { title: "a reset connection", script: [resetBeforeAnswer, ok(0)], skews: [0, 0] },
];

describe("The clock by which requests are signed", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it.each(CASES)("follows the service's as in the official client: $title", async (scenario) => {
    const judged = await callUnderSkew(official, scenario);
    const observed = await callUnderSkew(ours, scenario);
    expect(observed).toEqual(judged);
    expect(observed.skews).toEqual(scenario.skews);
  });

  it("is told as an offset in the configuration, and can be set there", async () => {
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

/** Some milliseconds too early are no minutes, and not minus no minutes, which is another number to `toEqual`. */
function roundToMinutes(differenceMs: number): number {
  return Math.round(differenceMs / MINUTE_MS) || 0;
}

function dateHeader(offsetMinutes: number) {
  return { date: new Date(Date.now() + offsetMinutes * MINUTE_MS).toUTCString() };
}
