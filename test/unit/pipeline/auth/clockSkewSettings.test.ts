import { describe, expect, it } from "vitest";
import { failure } from "../../../support/answers.js";
import { observeCall } from "../../../support/observeCall.js";
import type { Answer } from "../../../support/scriptedServer.js";

// Both clients read this variable once per process, so the test sets it before it loads them.
process.env.AWS_DISABLE_CLOCK_SKEW_CORRECTION = "true";
const { official, ours } = await import("../../../support/sdks.js");

const tenMinutesOff: Answer = (response, request) => {
  const date = new Date(Date.now() + 600_000).toUTCString();
  failure(400, "InvalidSignatureException", { date })(response, request);
};

describe("AWS_DISABLE_CLOCK_SKEW_CORRECTION", () => {
  it("disables the correction as in the official client", async () => {
    const expected = await observeCall(official, [tenMinutesOff]);
    const observed = await observeCall(ours, [tenMinutesOff]);
    expect(observed.attempts).toEqual(expected.attempts);
    expect(observed.attempts).toHaveLength(1);
  });

  it("yields to the disableClockSkewCorrection option", async () => {
    const config = { disableClockSkewCorrection: false };
    const expected = await observeCall(official, [tenMinutesOff], config);
    const observed = await observeCall(ours, [tenMinutesOff], config);
    expect(observed.attempts).toEqual(expected.attempts);
    expect(observed.attempts.length).toBeGreaterThan(1);
  });
});
