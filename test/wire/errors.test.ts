import * as official from "@aws-sdk/client-support";
import { afterAll, describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import { arbitraryError } from "../support/arbitraryErrors.js";
import { compareResponses } from "../support/compareResponses.js";
import { freezeClock } from "../support/freezeClock.js";
import { exportedClass, officialExceptions, supportOperations, undeclaredExceptions } from "../support/supportSdk.js";
import { createWireTally, wireTimeoutMs } from "../support/wireRuns.js";
import { openPair } from "../support/wireSide.js";

freezeClock();

const pair = openPair(official, ours);

function errorResponse(code: string, statusCode = 400) {
  return { statusCode, headers: {}, body: Buffer.from(JSON.stringify({ __type: code, message: "No." })) };
}

describe("The exception equals the exception of the official client", () => {
  const tally = createWireTally("errors");
  afterAll(() => tally.report());

  it.each(supportOperations)("for any error of $name", { timeout: wireTimeoutMs }, async ({ name }) => {
    await tally.check(arbitraryError, (response) => compareResponses(pair, name, response));
  });

  it.each(officialExceptions)("for %s without members", async (code) => {
    expect(await compareResponses(pair, "CreateCase", errorResponse(code))).toBeUndefined();
  });
});

describe("An undeclared error", () => {
  it.each(undeclaredExceptions)("has its own exception class: %s", async (code) => {
    const outcome = await pair.right.call("CreateCase", {}, errorResponse(`com.amazon.coral.service#${code}`));
    const error: unknown = outcome.settled === "rejected" ? outcome.error : undefined;
    expect(error).toMatchObject({ name: code, message: "No.", $fault: "client", hint: expect.stringMatching(/\w/) });
    expect(Object(error).constructor).toBe(exportedClass(ours, code));
    expect(error).toBeInstanceOf(ours.SupportServiceException);
    expect(error).toBeInstanceOf(official.SupportServiceException);
  });
});
