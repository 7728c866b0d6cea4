import { describe, expect, it } from "vitest";

/** The order matters: the clients of a process share one registry of exceptions. */
const ours = await import("../../src/index.js");
const { describeClass, officialExceptions, officialSdk } = await import("../support/supportSdk.js");
const { openSide } = await import("../support/wireSide.js");

describe("With both clients in one process, ours loaded first", () => {
  it.each(officialExceptions)("each client throws its own %s", async (code) => {
    const body = Buffer.from(JSON.stringify({ __type: `com.amazonaws.support#${code}` }));
    for (const sdk of [ours, officialSdk]) {
      const outcome = await openSide(sdk).call("DescribeCases", {}, { statusCode: 400, headers: {}, body });
      expect(outcome.settled === "rejected" && describeClass(sdk, outcome.error)).toBe(code);
    }
  });
});
