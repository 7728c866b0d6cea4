import * as officialSdk from "@aws-sdk/client-support";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as ourSdk from "../../src/index.js";
import { createLocalSupport, type LocalSupport, type LocalSupportServer } from "../../src/local/index.js";
import { openCase } from "./stories/openCase.js";

const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test" };

let support: LocalSupport;
let server: LocalSupportServer;

beforeEach(async () => {
  support = createLocalSupport({ now: () => Date.now(), random: () => 0.5 });
  server = await support.listen();
});

afterEach(() => server.close());

const sdks = [
  { name: "our client", sdk: ourSdk },
  { name: "the official client", sdk: officialSdk as unknown as typeof ourSdk },
];

describe.each(sdks)("with $name", ({ sdk }) => {
  it.each(["over HTTP", "in the same process"])("a case goes from opened to resolved %s", async (way) => {
    const lines: string[] = [];
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: CREDENTIALS,
      ...(way === "over HTTP" ? { endpoint: server.endpoint } : { requestHandler: support.requestHandler }),
    });

    const seen = await openCase({ sdk, client, print: (line) => lines.push(line) });
    client.destroy();

    expect(seen).toMatchObject({
      caseId: expect.stringMatching(/^case-123456789012-muen-\d{4}-[0-9a-f]{16}$/),
      result: true,
      cases: [{ caseId: seen.caseId, status: "opened" }],
      communications: [{ body: "They came back after a restart." }, { body: expect.stringContaining("web tier") }],
      initialCaseStatus: "opened",
      finalCaseStatus: "resolved",
      left: [],
    });
    expect(lines).toContain("Resolved  opened -> resolved");
    expect(lines.at(-1)).toBe("Open      0 cases");
  });
});
