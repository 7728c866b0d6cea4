import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { EndpointV2 } from "@smithy/types";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { official, ours, type Sdk } from "../../../support/sdks.js";

interface Parameters {
  readonly Region?: string | undefined;
  readonly UseFIPS?: boolean | undefined;
  readonly UseDualStack?: boolean | undefined;
  readonly Endpoint?: string | undefined;
}

interface Partitions {
  readonly partitions: readonly { readonly id: string; readonly regions: Readonly<Record<string, unknown>> }[];
}

const PARTITIONS_FILE = "node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js";

const INVENTED = [
  "us-moon-1",
  "eu-north-9",
  "mx-central-7",
  "us-gov-south-3",
  "cn-east-5",
  "us-iso-north-2",
  "us-isob-south-2",
  "us-isof-west-4",
  "eu-isoe-east-8",
  "eusc-fr-north-2",
  "mars-north-1",
  "local",
  "a",
  "US-EAST-1",
  "us_east_1",
  "us-east-1.",
  "us-east-1-extra",
  "10",
  "-",
];

const ENDPOINTS = [
  "http://localhost:4599",
  "https://support.example.com/",
  "https://support.example.com/a/b/",
  "https://support.example.com/a?b=c#d",
  "http://127.0.0.1:1",
  "http://[::1]:99/x",
  "HTTPS://SUPPORT.example.com:443",
  "localhost:4599",
  "ftp://example.com",
];

const NO_URLS = ["not a url", "//example.com", "example.com", "http://", ""];

const SWITCHES = [true, false, undefined];

describe("The endpoint provider", () => {
  let regions: string[] = [];

  beforeAll(async () => {
    const { partitionsInfo }: { partitionsInfo: Partitions } = await import(
      pathToFileURL(join(process.cwd(), PARTITIONS_FILE)).href
    );
    regions = partitionsInfo.partitions.flatMap((partition) => Object.keys(partition.regions));
  });

  it("resolves every region of every partition as in the official client", () => {
    expect(regions.length).toBeGreaterThan(45);
    expect(differences(combine(regions))).toEqual([]);
  });

  it("resolves unknown regions as in the official client", () => {
    expect(differences(combine(INVENTED))).toEqual([]);
  });

  it("handles a missing or empty region as in the official client", () => {
    expect(differences(combine([undefined, ""]))).toEqual([]);
    expect(resolve(ours, {})).toEqual({ name: "EndpointError", message: "Invalid Configuration: Missing Region" });
  });

  it("applies a custom endpoint as in the official client for every region and option", () => {
    const combinations = ENDPOINTS.flatMap((Endpoint) => combine([...regions, ...INVENTED, undefined], Endpoint));
    expect(differences(combinations)).toEqual([]);
  });

  it.each(NO_URLS)("rejects %j as in the official client, without writing to the console", (Endpoint) => {
    const write = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(resolve(official, { Region: "us-east-1", Endpoint })).toHaveProperty("message");
    write.mockClear();
    expect(resolve(ours, { Region: "us-east-1", Endpoint })).toHaveProperty("message");
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  });

  it("returns the same result after it resolved other parameters", () => {
    const first = resolve(ours, { Region: "us-east-1" });
    resolve(ours, { Region: "us-east-1", UseFIPS: true });
    resolve(ours, { Region: "us-east-1", Endpoint: "http://localhost:1" });
    expect(resolve(ours, { Region: "us-east-1" })).toEqual(first);
  });

  it.each([
    ["us-east-1", "https://support.us-east-1.amazonaws.com/", "us-east-1"],
    ["aws-global", "https://support.us-east-1.amazonaws.com/", "us-east-1"],
    ["eu-central-1", "https://support.us-east-1.amazonaws.com/", "us-east-1"],
    ["cn-northwest-1", "https://support.cn-north-1.amazonaws.com.cn/", "cn-north-1"],
    ["us-gov-east-1", "https://support.us-gov-west-1.amazonaws.com/", "us-gov-west-1"],
    ["us-iso-west-1", "https://support.us-iso-east-1.c2s.ic.gov/", "us-iso-east-1"],
    ["us-isob-west-1", "https://support.us-isob-east-1.sc2s.sgov.gov/", "us-isob-east-1"],
  ])("resolves %s to %s with signing region %s", (Region, url, signingRegion) => {
    const authSchemes = [{ name: "sigv4", signingName: "support", signingRegion }];
    expect(resolve(ours, { Region })).toEqual({ url, properties: { authSchemes }, headers: {} });
  });
});

function combine(regions: readonly (string | undefined)[], Endpoint?: string): Parameters[] {
  return regions.flatMap((Region) =>
    SWITCHES.flatMap((UseFIPS) => SWITCHES.map((UseDualStack) => ({ Region, UseFIPS, UseDualStack, Endpoint }))),
  );
}

function differences(combinations: readonly Parameters[]) {
  return combinations
    .map((parameters) => ({ parameters, expected: resolve(official, parameters), observed: resolve(ours, parameters) }))
    .filter(({ expected, observed }) => JSON.stringify(observed) !== JSON.stringify(expected));
}

const providers = new Map<Sdk, (parameters: Parameters) => EndpointV2>();

function resolve(sdk: Sdk, parameters: Parameters): Readonly<Record<string, unknown>> {
  const provider = providers.get(sdk) ?? new sdk.SupportClient({ region: "us-east-1" }).config.endpointProvider;
  providers.set(sdk, provider as (parameters: Parameters) => EndpointV2);
  try {
    const { url, properties, headers } = (provider as (parameters: Parameters) => EndpointV2)(parameters);
    return { url: url.href, properties, headers };
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
}
