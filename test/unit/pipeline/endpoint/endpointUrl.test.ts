import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as ours from "../../../../src/index.js";
import { compareRequests } from "../../../support/compareRequests.js";
import { freezeClock } from "../../../support/freezeClock.js";
import { openPair } from "../../../support/wireSide.js";

freezeClock();

describe("The URL of an endpointProvider", () => {
  it.each([
    ["with a query", "https://proxy.example/x?b=1", {}],
    ["with a query, a port and a path that ends in a slash", "http://localhost:4599/a/?b=1&c", {}],
    ["with user info and a fragment", "https://user:word@proxy.example/#part", {}],
    ["with headers", "https://proxy.example/", { headers: { "X-Many": ["a", "b"] } }],
  ])("%s causes the same request as in the official client", async (_, url, more) => {
    const pair = openPair(official, ours, { endpointProvider: () => ({ url: new URL(url), ...more }) });
    expect(await compareRequests(pair, "DescribeCases", [{}, {}])).toBeUndefined();
  });
});
