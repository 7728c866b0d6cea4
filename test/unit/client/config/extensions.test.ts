import type { RuntimeExtension } from "@aws-sdk/client-support";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { observeBoth } from "../../../support/observeConfig.js";
import { comparableRequest, recordRequests } from "../../../support/recordRequests.js";
import { bothSdks, official, ours } from "../../../support/sdks.js";

type Configure = RuntimeExtension["configure"];

const TEAM = { accessKeyId: "AKIDTEAM", secretAccessKey: "word" };

const CASES: [title: string, configure: Configure][] = [
  ["setRegion with a provider", (extension) => extension.setRegion(async () => "cn-north-1")],
  ["setCredentials with an object", (extension) => extension.setCredentials(TEAM)],
  ["setCredentials with a provider", (extension) => extension.setCredentials(async () => TEAM)],
  ["setRetryStrategy", (extension) => extension.setRetryStrategy(async () => new ConfiguredRetryStrategy(7, 1))],
  ["updateHttpClientConfig", (extension) => extension.updateHttpClientConfig("requestTimeout" as never, 5 as never)],
  [
    "setHttpAuthSchemeProvider",
    (extension) => {
      const known = extension.httpAuthSchemeProvider();
      extension.setHttpAuthSchemeProvider((parameters) =>
        known(parameters).map((option) => ({
          ...option,
          signingProperties: { ...option.signingProperties, name: "other" },
        })),
      );
    },
  ],
  [
    "setHttpAuthScheme with the id of the existing scheme",
    (extension) => {
      const [known] = extension.httpAuthSchemes();
      if (!known) throw new Error("Missing auth scheme.");
      const signer: typeof known.signer = {
        sign: async (request) => ({ ...request, headers: { ...request.headers, authorization: "by hand" } }),
      };
      extension.setHttpAuthScheme({ ...known, signer });
    },
  ],
  [
    "setHttpAuthScheme with a new id",
    (extension) => {
      const [known] = extension.httpAuthSchemes();
      if (known) extension.setHttpAuthScheme({ ...known, schemeId: "example#other" });
    },
  ],
];

describe("An extension", () => {
  it.each(CASES)("changes the client as in the official client: %s", async (_, configure) => {
    const config = () => ({ region: "us-east-1", extensions: [{ configure }] });
    const { expected, observed } = await observeBoth({ title: "", config });
    expect(observed).toEqual(expected);
  });

  it("can read the same values as in the official client", async () => {
    const seen = [official, ours].map((sdk) => {
      const read: Record<string, unknown> = {};
      const configure: Configure = (extension) => {
        for (const [name, method] of Object.entries(extension)) {
          const readable = !/^(set|add|update)/.test(name);
          read[name] = readable && typeof method === "function" ? typeof method.call(extension) : typeof method;
        }
      };
      new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, extensions: [{ configure }] });
      return read;
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(Object.keys(seen[1] ?? {})).toContain("setRegion");
  });
});

describe.each(bothSdks)("Extensions of %s", (_, sdk) => {
  it("run in the order of the list", () => {
    const order: number[] = [];
    const extensions = [1, 2, 3].map((step) => ({ configure: () => void order.push(step) }));
    new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, extensions });
    expect(order).toEqual([1, 2, 3]);
  });

  it("can replace the request handler", async () => {
    const requestHandler = recordRequests();
    const configure: Configure = (extension) => extension.setHttpHandler(requestHandler);
    const client = new sdk.SupportClient({
      region: "us-east-1",
      credentials: CREDENTIALS,
      extensions: [{ configure }],
    });
    await client.send(new sdk.DescribeServicesCommand({}));
    expect(requestHandler.requests.map((request) => comparableRequest(request).url)).toEqual([
      "https://support.us-east-1.amazonaws.com/",
    ]);
  });
});
