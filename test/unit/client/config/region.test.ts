import { describe, expect, it } from "vitest";
import { type ConfigCase, observeBoth } from "../../../support/observeConfig.js";

const CASES: (ConfigCase & { readonly host: string; readonly signingRegion: string })[] = [
  { title: "a string", config: () => ({ region: "us-east-1" }), ...aws("us-east-1") },
  { title: "another region of the same partition", config: () => ({ region: "ap-southeast-2" }), ...aws("us-east-1") },
  { title: "a provider", config: () => ({ region: async () => "eu-west-1" }), ...aws("us-east-1") },
  {
    title: "China",
    config: () => ({ region: "cn-northwest-1" }),
    host: "support.cn-north-1.amazonaws.com.cn",
    signingRegion: "cn-north-1",
  },
  {
    title: "GovCloud",
    config: () => ({ region: "us-gov-east-1" }),
    host: "support.us-gov-west-1.amazonaws.com",
    signingRegion: "us-gov-west-1",
  },
  { title: "the global region", config: () => ({ region: "aws-global" }), ...aws("us-east-1") },
  { title: "an unknown region", config: () => ({ region: "mars-north-1" }), ...aws("us-east-1") },
  { title: "FIPS", config: () => ({ region: "us-east-1", useFipsEndpoint: true }), ...fips("us-east-1") },
  {
    title: "FIPS set by a provider",
    config: () => ({ region: "us-east-1", useFipsEndpoint: async () => true }),
    ...fips("us-east-1"),
  },
  { title: "dual-stack", config: () => ({ region: "us-west-2", useDualstackEndpoint: true }), ...dual("us-west-2") },
  {
    title: "dual-stack set by a provider",
    config: () => ({ region: "us-west-2", useDualstackEndpoint: async () => true }),
    ...dual("us-west-2"),
  },
  {
    title: "FIPS and dual-stack",
    config: () => ({ region: "us-west-2", useFipsEndpoint: true, useDualstackEndpoint: true }),
    host: "support-fips.us-west-2.api.aws",
    signingRegion: "us-west-2",
  },
  { title: "the pseudo-region fips-us-east-1", config: () => ({ region: "fips-us-east-1" }), ...fips("us-east-1") },
  { title: "the pseudo-region us-west-2-fips", config: () => ({ region: "us-west-2-fips" }), ...fips("us-west-2") },
  { title: "the pseudo-region fips-aws-global", config: () => ({ region: "fips-aws-global" }), ...fips("us-east-1") },
  { title: "the pseudo-region aws-fips", config: () => ({ region: "aws-fips" }), ...fips("us-east-1") },
  {
    title: "the pseudo-region fips-dkr-us-east-1",
    config: () => ({ region: "fips-dkr-us-east-1" }),
    ...fips("us-east-1"),
  },
  {
    title: "the pseudo-region fips-prod-us-east-1",
    config: () => ({ region: "fips-prod-us-east-1" }),
    ...fips("us-east-1"),
  },
  {
    title: "a provider of a pseudo-region",
    config: () => ({ region: async () => "fips-us-east-2" }),
    ...fips("us-east-2"),
  },
  {
    title: "a pseudo-region with useFipsEndpoint: false",
    config: () => ({ region: "fips-us-east-1", useFipsEndpoint: false }),
    ...fips("us-east-1"),
  },
  {
    title: "AWS_REGION",
    setting: { variables: { AWS_REGION: "us-gov-west-1" } },
    host: "support.us-gov-west-1.amazonaws.com",
    signingRegion: "us-gov-west-1",
  },
  {
    title: "the option over AWS_REGION",
    config: () => ({ region: "us-east-1" }),
    setting: { variables: { AWS_REGION: "cn-north-1" } },
    ...aws("us-east-1"),
  },
  {
    title: "a pseudo-region in AWS_REGION",
    setting: { variables: { AWS_REGION: "fips-us-east-1" } },
    ...fips("us-east-1"),
  },
  {
    title: "the default profile",
    setting: { files: { config: "[default]\nregion = cn-north-1\n" } },
    host: "support.cn-north-1.amazonaws.com.cn",
    signingRegion: "cn-north-1",
  },
  {
    title: "a named profile",
    config: () => ({ profile: "team" }),
    setting: { files: { config: "[default]\nregion = us-east-1\n[profile team]\nregion = us-isob-east-1\n" } },
    host: "support.us-isob-east-1.sc2s.sgov.gov",
    signingRegion: "us-isob-east-1",
  },
  {
    title: "AWS_PROFILE",
    setting: { variables: { AWS_PROFILE: "team" }, files: { config: "[profile team]\nregion = us-iso-east-1\n" } },
    host: "support.us-iso-east-1.c2s.ic.gov",
    signingRegion: "us-iso-east-1",
  },
  {
    title: "the credentials file over the config file",
    setting: { files: { config: "[default]\nregion = us-east-1\n", credentials: "[default]\nregion = cn-north-1\n" } },
    host: "support.cn-north-1.amazonaws.com.cn",
    signingRegion: "cn-north-1",
  },
  {
    title: "AWS_REGION over the profile",
    setting: { variables: { AWS_REGION: "us-east-1" }, files: { config: "[default]\nregion = cn-north-1\n" } },
    ...aws("us-east-1"),
  },
  {
    title: "AWS_USE_FIPS_ENDPOINT",
    config: () => ({ region: "us-east-2" }),
    setting: { variables: { AWS_USE_FIPS_ENDPOINT: "true" } },
    ...fips("us-east-2"),
  },
  {
    title: "AWS_USE_FIPS_ENDPOINT=false over true in the profile",
    config: () => ({ region: "us-east-2" }),
    setting: {
      variables: { AWS_USE_FIPS_ENDPOINT: "false" },
      files: { config: "[default]\nuse_fips_endpoint = true\n" },
    },
    ...aws("us-east-1"),
  },
  {
    title: "use_fips_endpoint in the profile",
    config: () => ({ region: "us-east-2" }),
    setting: { files: { config: "[default]\nuse_fips_endpoint = true\n" } },
    ...fips("us-east-2"),
  },
  {
    title: "AWS_USE_DUALSTACK_ENDPOINT",
    config: () => ({ region: "us-east-2" }),
    setting: { variables: { AWS_USE_DUALSTACK_ENDPOINT: "true" } },
    ...dual("us-east-2"),
  },
  {
    title: "use_dualstack_endpoint in the profile",
    config: () => ({ region: "us-east-2" }),
    setting: { files: { config: "[default]\nuse_dualstack_endpoint = true\n" } },
    ...dual("us-east-2"),
  },
];

describe("The region option", () => {
  it.each(CASES)("resolves, and reaches the request, as in the official client: $title", async (scenario) => {
    const { expected, observed } = await observeBoth(scenario);
    expect(observed).toEqual(expected);
    const authorization = expect.stringContaining(`/${scenario.signingRegion}/support/aws4_request`);
    const headers = expect.objectContaining({ authorization, host: scenario.host });
    expect(observed.requests).toEqual([expect.objectContaining({ url: `https://${scenario.host}/`, headers })]);
  });

  it.each<ConfigCase>([
    {
      title: "FIPS in a partition without FIPS endpoints",
      config: () => ({ region: "us-iso-west-1", useDualstackEndpoint: true }),
    },
    { title: "capital letters", config: () => ({ region: "US-EAST-1" }) },
    { title: "a provider that fails", config: () => ({ region: () => Promise.reject(new Error("no region today")) }) },
  ])("has the same outcome as in the official client: $title", async (scenario) => {
    const { expected, observed } = await observeBoth(scenario);
    expect(observed).toEqual(expected);
  });
});

function aws(signingRegion: string) {
  return { host: "support.us-east-1.amazonaws.com", signingRegion };
}

function fips(region: string) {
  return { host: `support-fips.${region}.amazonaws.com`, signingRegion: region };
}

function dual(region: string) {
  return { host: `support.${region}.api.aws`, signingRegion: region };
}
