import * as official from "@aws-sdk/client-support";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import { arbitraryInput } from "../support/arbitraryInputs.js";
import { bytesInAnyForm } from "../support/arbitraryJunk.js";
import { compareRequests } from "../support/compareRequests.js";
import { freezeClock } from "../support/freezeClock.js";
import { supportOperations } from "../support/supportSdk.js";
import { createWireTally, wireTimeoutMs } from "../support/wireRuns.js";
import { credentials, openPair } from "../support/wireSide.js";
import { withEnvironment } from "../support/withEnvironment.js";

freezeClock();

/** Client settings that change the destination or the signature of a request. */
const settings = {
  plain: {},
  anotherRegion: { region: "eu-west-1" },
  china: { region: "cn-north-1" },
  fips: { region: "us-gov-west-1", useFipsEndpoint: true },
  dualStack: { region: "us-west-2", useDualstackEndpoint: true },
  sessionToken: { credentials: { ...credentials, sessionToken: "FwoGZXIvYXdzE//////////wEaD==" } },
  localPort: { endpoint: "http://localhost:4566" },
  pathAndQuery: { endpoint: "https://proxy.example/a%20b/c?tenant=1&x=%C3%A9", region: "eu-central-1" },
  endpointParts: {
    endpoint: { protocol: "https:", hostname: "parts.example", port: 8443, path: "/deep/", query: { a: "b" } },
  },
  endpointUrl: { endpoint: { url: new URL("https://url.example:444/x?a=1"), headers: { "x-a": ["1", "2"] } } },
  userInfo: { endpoint: "https://user:secret@info.example/x#part" },
  applicationId: { userAgentAppId: "desk", customUserAgent: "desk/1.0" },
};

const plain = openPair(official, ours);

const pairs = Object.fromEntries(
  Object.entries(settings).map(([name, value]) => [name, openPair(official, ours, value)] as const),
);

describe("The request equals the request of the official client", () => {
  const tally = createWireTally("requests");
  afterAll(() => tally.report());

  const pair = fc.oneof(
    { weight: 3, arbitrary: fc.constant("plain") },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(settings)) },
  );

  it.each(supportOperations)("for any input of $name", { timeout: wireTimeoutMs }, async ({ name, input }) => {
    await tally.check(fc.record({ settings: pair, inputs: arbitraryInput(input) }), async (call) => {
      const chosen = pairs[call.settings];
      if (chosen === undefined) throw new RangeError(`Unknown settings ${call.settings}.`);
      return compareRequests(chosen, name, call.inputs);
    });
  });

  it("for bytes of any type", { timeout: wireTimeoutMs }, async () => {
    const attachments = fc.array(fc.record({ data: bytesInAnyForm }), { minLength: 1, maxLength: 3 });
    const inputs = fc.clone(fc.record({ attachments }), 2);
    await tally.check(inputs, ([one, other]) => {
      return compareRequests(plain, "AddAttachmentsToSet", [one, other]);
    });
  });

  it("for no input", async () => {
    for (const { name } of supportOperations) {
      expect(await compareRequests(plain, name, [undefined, undefined]), name).toBeUndefined();
    }
  });
});

describe("A client in a Lambda function", () => {
  it("sends the trace id as in the official client", async () => {
    const variables = { AWS_LAMBDA_FUNCTION_NAME: "desk", _X_AMZN_TRACE_ID: "Root=1-2-3;Sampled=1" };
    await withEnvironment({ variables }, async () => {
      const pair = openPair(official, ours);
      const { requests } = await pair.right.call("DescribeSeverityLevels", {});
      const names = Object.keys(requests[0]?.headers ?? {}).map((name) => name.toLowerCase());
      expect(names).toContain("x-amzn-trace-id");
      expect(await compareRequests(pair, "DescribeSeverityLevels", [{}, {}])).toBeUndefined();
    });
  });
});
