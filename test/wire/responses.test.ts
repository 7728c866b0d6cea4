import * as official from "@aws-sdk/client-support";
import { afterAll, describe, it } from "vitest";
import * as ours from "../../src/index.js";
import { arbitraryResponse } from "../support/arbitraryResponses.js";
import { compareResponses } from "../support/compareResponses.js";
import { freezeClock } from "../support/freezeClock.js";
import { supportOperations } from "../support/supportSdk.js";
import { createWireTally, wireTimeoutMs } from "../support/wireRuns.js";
import { openPair } from "../support/wireSide.js";

freezeClock();

const pair = openPair(official, ours);

describe("The output equals the output of the official client", () => {
  const tally = createWireTally("responses");
  afterAll(() => tally.report());

  it.each(supportOperations)("for any response to $name", { timeout: wireTimeoutMs }, async ({ name, output }) => {
    await tally.check(arbitraryResponse(output), (response) => compareResponses(pair, name, response));
  });
});
