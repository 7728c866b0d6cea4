import type { SupportClientConfig } from "@aws-sdk/client-support";
import type { HttpRequest } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { OptionError, withRegionFailover } from "../../../../src/index.js";
import { createLocalSupport } from "../../../../src/local/index.js";
import { regionClient, watchRequests } from "../../../support/regionFixture.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";

/** Creates a client of a local service. Requests to some hosts fail. */
function openFixture(sdk: Sdk, unreachable: RegExp, config: SupportClientConfig = {}) {
  const { requestHandler } = createLocalSupport();
  const client = regionClient(sdk, {
    maxAttempts: 1,
    ...config,
    requestHandler: {
      handle: async (request: HttpRequest, options?: object) => {
        if (!unreachable.test(request.hostname)) return requestHandler.handle(request, options);
        throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${request.hostname}`), {
          code: "ENOTFOUND",
          syscall: "getaddrinfo",
        });
      },
    },
  });
  const seen = watchRequests(client);
  return { careful: withRegionFailover(client), client, seen };
}

const cases = (sdk: Sdk) => new sdk.DescribeCasesCommand({});

describe.each(bothSdks)("failover of %s without the option `endpoints`", (_, sdk) => {
  it("moves from AWS's endpoint in us-east-1 to us-west-2 to eu-west-1, whatever the region of the client", async () => {
    const { careful, seen } = openFixture(sdk, /east|west-2/, { region: "ap-southeast-2" });
    await careful.send(cases(sdk));
    expect(seen).toEqual([
      "DescribeCases support.us-east-1.amazonaws.com us-east-1",
      "DescribeCases support.us-west-2.amazonaws.com us-west-2",
      "DescribeCases support.eu-west-1.amazonaws.com eu-west-1",
    ]);
  });

  it("does not change the signing region of the original client", async () => {
    const { careful, client, seen } = openFixture(sdk, /west/);
    await careful.send(cases(sdk));
    await client.send(cases(sdk));
    expect(new Set(seen)).toEqual(new Set(["DescribeCases support.us-east-1.amazonaws.com us-east-1"]));
  });

  it.each([
    ["of another partition", { region: "cn-north-1" }, "support.cn-north-1.amazonaws.com.cn cn-north-1"],
    ["of FIPS", { useFipsEndpoint: true }, "support-fips.us-east-1.amazonaws.com us-east-1"],
    ["that the caller set", { endpoint: "https://support.internal" }, "support.internal us-east-1"],
  ])("stays at an endpoint %s", async (_kind, config, place) => {
    const { careful, seen } = openFixture(sdk, /^support/, config);
    await expect(careful.send(cases(sdk))).rejects.toMatchObject({ code: "ENOTFOUND" });
    await expect(careful.send(cases(sdk))).rejects.toMatchObject({ code: "ENOTFOUND" });
    expect(seen).toEqual(Array(2).fill(`DescribeCases ${place}`));
  });

  it("stays at an endpoint that the caller sets after the first call", async () => {
    const { careful, client, seen } = openFixture(sdk, /us-east-1/);
    await careful.send(cases(sdk));
    client.config.endpoint = async () => ({ protocol: "https:", hostname: "support.internal", path: "/" });
    client.config.isCustomEndpoint = true;
    await careful.send(cases(sdk));
    expect(seen.slice(-1)).toEqual(["DescribeCases support.internal us-east-1"]);
  });

  it("passes on an error that occurs before a request is sent", async () => {
    const credentials = async () => {
      throw Object.assign(new Error("The credential process found no server."), { code: "ECONNREFUSED" });
    };
    const { careful, seen } = openFixture(sdk, /nothing/, { credentials });
    await expect(careful.send(cases(sdk))).rejects.toThrow("The credential process found no server.");
    expect(seen).toEqual([]);
  });
});

it("withRegionFailover sends each command once with a client without middleware", async () => {
  const sent: unknown[] = [];
  const client = {
    async send(command: object) {
      sent.push(command);
      throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" });
    },
  };
  const careful = withRegionFailover(client);
  const [[, sdk]] = bothSdks as [[string, Sdk]];
  await expect(careful.send(cases(sdk))).rejects.toMatchObject({ code: "ECONNREFUSED" });
  expect(sent).toHaveLength(1);
});

describe("withRegionFailover", () => {
  const client = { send: async () => ({}) };

  it.each([
    [[], "Invalid `endpoints`: the list is empty. Set at least two endpoints, or omit `endpoints`."],
    [
      [{ url: "https://one.example", region: "" }],
      "Invalid `endpoints`: https://one.example has no `region`. Set the region to sign for, such as us-west-2.",
    ],
    [
      [{ url: "one.example", region: "us-west-2" }],
      "Invalid `endpoints`: `url` must be an http:// or https:// URL, such as https://support.us-west-2.amazonaws.com; got `one.example`.",
    ],
  ])("validates its endpoints at the call: %j", (endpoints, message) => {
    const make = () => withRegionFailover(client, { endpoints });
    expect(make).toThrow(OptionError);
    expect(make).toThrow(message);
  });
});
