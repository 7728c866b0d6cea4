import type { SupportClientConfig } from "@aws-sdk/client-support";
import { AdaptiveRetryStrategy, ConfiguredRetryStrategy, StandardRetryStrategy } from "@smithy/core/retry";
import type { RetryErrorInfo, RetryToken } from "@smithy/types";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyAnswer, failure } from "../../../support/answers.js";
import { comparableObservation, drawTheSameNumber, observeCall } from "../../../support/observeCall.js";
import { official, ours } from "../../../support/sdks.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

type Setting = Parameters<typeof withEnvironment>[0];

const CONFIGS: [title: string, attempts: number, config: SupportClientConfig, setting?: Setting][] = [
  ["3 by default", 3, {}],
  ["1 with maxAttempts: 1", 1, { maxAttempts: 1 }],
  ["2 with maxAttempts: 2", 2, { maxAttempts: 2 }],
  ["5 with maxAttempts: 5", 5, { maxAttempts: 5 }],
  ["1 with maxAttempts: 0", 1, { maxAttempts: 0 }],
  ["1 with a provider of 1", 1, { maxAttempts: async () => 1 }],
  ["5 with a provider of 5", 5, { maxAttempts: async () => 5 }],
  ["2 with AWS_MAX_ATTEMPTS", 2, {}, { variables: { AWS_MAX_ATTEMPTS: "2" } }],
  ["4 with the option over AWS_MAX_ATTEMPTS", 4, { maxAttempts: 4 }, { variables: { AWS_MAX_ATTEMPTS: "2" } }],
  ["3 with an empty AWS_MAX_ATTEMPTS", 3, {}, { variables: { AWS_MAX_ATTEMPTS: "" } }],
  ["2 with max_attempts in the default profile", 2, {}, { files: { config: "[default]\nmax_attempts = 2\n" } }],
  [
    "4 with max_attempts in a named profile",
    4,
    { profile: "team" },
    { files: { config: "[profile team]\nmax_attempts = 4\n" } },
  ],
  ["2 in standard mode", 2, { maxAttempts: 2, retryMode: "standard" }],
  ["3 in adaptive mode", 3, { retryMode: "adaptive" }],
  ["2 in adaptive mode", 2, { maxAttempts: 2, retryMode: "adaptive" }],
  ["3 in adaptive mode from AWS_RETRY_MODE", 3, {}, { variables: { AWS_RETRY_MODE: "adaptive" } }],
  ["3 in standard mode from AWS_RETRY_MODE", 3, {}, { variables: { AWS_RETRY_MODE: "standard" } }],
  [
    "3 in adaptive mode from retry_mode in the profile",
    3,
    {},
    { files: { config: "[default]\nretry_mode = adaptive\n" } },
  ],
  ["3 with an empty retryMode", 3, { retryMode: "" }],
  ["3 with a provider of an empty retryMode", 3, { retryMode: async () => "" }],
  ["3 with an empty AWS_RETRY_MODE", 3, {}, { variables: { AWS_RETRY_MODE: "" } }],
  ["3 with an empty retry_mode in the profile", 3, {}, { files: { config: "[default]\nretry_mode =\n" } }],
  ["3 in standard mode written in capitals", 3, { retryMode: "STANDARD" }],
  ["3 in standard mode from AWS_RETRY_MODE written in capitals", 3, {}, { variables: { AWS_RETRY_MODE: "Standard" } }],
  [
    "3 in standard mode from the profile written in capitals",
    3,
    {},
    { files: { config: "[default]\nretry_mode = Standard\n" } },
  ],
  ["3 in adaptive mode from a provider", 3, { retryMode: async () => "adaptive" }],
];

describe("The number of attempts", () => {
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it.each(CONFIGS)("is %s", async (_, attempts, config, setting = {}) => {
    const expected = await withEnvironment(setting, () => observeCall(official, [emptyAnswer(500)], config));
    const observed = await withEnvironment(setting, () => observeCall(ours, [emptyAnswer(500)], config));
    expect(comparableObservation(observed)).toEqual(comparableObservation(expected));
    expect(observed.attempts).toHaveLength(attempts);
  });

  it("is set by a retryStrategy object", async () => {
    const config = () => ({ retryStrategy: new ConfiguredRetryStrategy(4, 1) });
    const expected = await observeCall(official, [emptyAnswer(503)], config());
    const observed = await observeCall(ours, [emptyAnswer(503)], config());
    expect(comparableObservation(observed)).toEqual(comparableObservation(expected));
    expect(observed.attempts).toHaveLength(4);
    expect(observed.outcome).toMatchObject({ $metadata: { attempts: 4, totalRetryDelay: 3 } });
  });

  it.each([
    ["standard", () => new StandardRetryStrategy(2)],
    ["adaptive", () => new AdaptiveRetryStrategy(async () => 2)],
  ])("is set by a %s retryStrategy object", async (_, create) => {
    const expected = await observeCall(official, [emptyAnswer(503)], { retryStrategy: create() });
    const observed = await observeCall(ours, [emptyAnswer(503)], { retryStrategy: create() });
    expect(comparableObservation(observed)).toEqual(comparableObservation(expected));
    expect(observed.attempts).toEqual(["attempt=1; max=3", "attempt=2; max=3"]);
  });

  it("is set by any object with the methods of a retry strategy", async () => {
    const seen: Record<string, string[]> = { expected: [], observed: [] };
    const strategy = (calls: string[] | undefined) => ({
      acquireInitialRetryToken: async (scope: string): Promise<RetryToken> => {
        calls?.push(`acquire ${scope}`);
        return { getRetryCount: () => 0, getRetryDelay: () => 0 };
      },
      refreshRetryTokenForRetry: async (token: RetryToken, { errorType, retryAfterHint }: RetryErrorInfo) => {
        calls?.push(`refresh ${errorType} ${retryAfterHint instanceof Date}`);
        if (token.getRetryCount() >= 5) throw new Error("enough");
        return { getRetryCount: () => token.getRetryCount() + 1, getRetryDelay: () => 2 };
      },
      recordSuccess: (token: RetryToken) => {
        calls?.push(`success ${token.getRetryCount()}`);
      },
    });
    const script = [
      emptyAnswer(500),
      failure(400, "ThrottlingException", { "x-amz-retry-after": "1" }),
      failure(400, "CaseIdNotFound"),
      failure(501, "NotImplemented"),
      emptyAnswer(200),
    ];
    const expected = await observeCall(official, script, { retryStrategy: strategy(seen.expected) });
    const observed = await observeCall(ours, script, { retryStrategy: strategy(seen.observed) });
    expect(comparableObservation(observed)).toEqual(comparableObservation(expected));
    expect(seen.observed).toEqual(seen.expected);
    expect(seen.observed).toEqual([
      "acquire ",
      "refresh TRANSIENT false",
      "refresh THROTTLING true",
      "refresh CLIENT_ERROR false",
      "refresh SERVER_ERROR false",
      "success 4",
    ]);
  });

  it("is the default of adaptive mode in any letter case", async () => {
    const { config } = new ours.SupportClient({ retryMode: "ADAPTIVE" });
    expect(await config.retryStrategy()).toMatchObject({ mode: "adaptive" });
  });

  it("is set by a version 1 strategy with its own retry method", async () => {
    const older = {
      mode: "by hand",
      retry: <Args, Result>(next: (args: Args) => Promise<Result>, args: Args) => next(args),
    };
    const config = { retryStrategy: older as unknown as StandardRetryStrategy };
    const expected = await observeCall(official, [emptyAnswer(500)], config);
    const observed = await observeCall(ours, [emptyAnswer(500)], config);
    expect(comparableObservation(observed)).toEqual(comparableObservation(expected));
    expect(observed.attempts).toEqual([undefined]);
  });
});
