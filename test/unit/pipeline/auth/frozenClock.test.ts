import * as official from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as ours from "../../../../src/index.js";
import { freezeClock, frozenAtMs } from "../../../support/freezeClock.js";
import { drawTheSameNumber } from "../../../support/observeCall.js";
import type { SupportSdk } from "../../../support/supportSdk.js";
import { openSide } from "../../../support/wireSide.js";

const OFFSET_MS = 600_000;
const headers = { date: new Date(frozenAtMs + OFFSET_MS).toUTCString() };
const refusal = { statusCode: 400, headers, body: Buffer.from('{"__type":"InvalidSignatureException"}') };
const success = { statusCode: 200, headers, body: Buffer.from("{}") };

/** Opens a client with a custom middleware. */
function openStackedSide(sdk: SupportSdk) {
  const side = openSide(sdk, { maxAttempts: 3 });
  side.client.middlewareStack.add((next: unknown) => next, { step: "finalizeRequest", name: "passOn" });
  return side;
}

describe.each([
  ["a plain client", (sdk: SupportSdk) => openSide(sdk, { maxAttempts: 3 })],
  ["a client with a middleware", openStackedSide],
])("The clock offset of %s", (_, open) => {
  freezeClock();
  beforeEach(drawTheSameNumber);
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ["the official client", official],
    ["our client", ours],
  ])("makes %s retry once when two responses have the same offset", async (_name, sdk) => {
    const { requests, clockOffsetMs } = await open(sdk).call("DescribeCases", {}, refusal);
    expect(requests.map((request) => request.headers["x-amz-date"])).toEqual(["20200514T170440Z", "20200514T171440Z"]);
    expect(clockOffsetMs).toBe(OFFSET_MS);
  });

  it.each([
    ["the official client", official],
    ["our client", ours],
  ])("is set by a successful response in %s", async (_name, sdk) => {
    const { clockOffsetMs } = await open(sdk).call("DescribeCases", {}, success);
    expect(clockOffsetMs).toBe(OFFSET_MS);
  });
});
