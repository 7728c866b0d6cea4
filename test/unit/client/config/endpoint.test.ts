import { describe, expect, it } from "vitest";
import { type ConfigCase, observeBoth, observeConfig } from "../../../support/observeConfig.js";
import { ours } from "../../../support/sdks.js";

type Case = ConfigCase & { readonly url: string };

const REGION = { region: "eu-central-1" };
const HERE = "http://localhost:4599/";
const GLOBAL = "https://support.us-east-1.amazonaws.com/";

const given =
  (endpoint: unknown, more: object = {}) =>
  () => ({ ...REGION, endpoint, ...more });
const withVariables = (variables: Record<string, string>) => ({ config: () => REGION, setting: { variables } });
const withConfigFile = (config: string, more: object = {}) => ({
  config: () => ({ ...REGION, ...more }),
  setting: { files: { config } },
});

const CASES: Case[] = [
  { title: "a string", config: given("http://localhost:4599"), url: HERE },
  {
    title: "a string with https and no port",
    config: given("https://support.example.com"),
    url: "https://support.example.com/",
  },
  {
    title: "a string with the default port",
    config: given("https://support.example.com:443"),
    url: "https://support.example.com/",
  },
  { title: "a string with a path", config: given("http://localhost:4599/a/b"), url: `${HERE}a/b/` },
  { title: "a string with a path and a slash", config: given("http://localhost:4599/a/b/"), url: `${HERE}a/b/` },
  { title: "a string with a query", config: given("http://localhost:4599/a?b=c&d"), url: `${HERE}a/` },
  { title: "a string with a fragment", config: given("http://localhost:4599/a#b"), url: `${HERE}a/` },
  { title: "a string with user info", config: given("http://user:word@localhost:4599"), url: HERE },
  { title: "a string with an IPv4 address", config: given("http://127.0.0.1:4599"), url: "http://127.0.0.1:4599/" },
  { title: "a string with an IPv6 address", config: given("http://[::1]:4599"), url: "http://[::1]:4599/" },
  { title: "a string in capital letters", config: given("HTTP://LocalHost:4599/A"), url: `${HERE}A/` },
  {
    title: "a string with an international domain name",
    config: given("https://süpport.example"),
    url: "https://xn--spport-3ya.example/",
  },
  { title: "undefined", config: given(undefined), url: GLOBAL },
  { title: "null", config: given(null), url: GLOBAL },
  { title: "a provider of a string", config: given(async () => "http://localhost:4599"), url: HERE },
  {
    title: "an Endpoint",
    config: given({ protocol: "http:", hostname: "localhost", port: 4599, path: "/a" }),
    url: `${HERE}a/`,
  },
  {
    title: "an Endpoint with a query and no port",
    config: given({ protocol: "https:", hostname: "support.example.com", path: "/", query: { a: "b", c: null } }),
    url: "https://support.example.com/",
  },
  {
    title: "a provider of an Endpoint",
    config: given(async () => ({ protocol: "http:", hostname: "localhost", port: 4599, path: "/" })),
    url: HERE,
  },
  { title: "an EndpointV2", config: given({ url: new URL("http://localhost:4599/a?b=c") }), url: `${HERE}a/` },
  {
    title: "an EndpointV2 with headers",
    config: given({ url: new URL("http://localhost:4601"), headers: { "x-team": ["web"], "X-Many": ["a", "b"] } }),
    url: "http://localhost:4601/",
  },
  {
    title: "an EndpointV2 with auth schemes, which are ignored",
    config: given({
      url: new URL("http://localhost:4599"),
      properties: { authSchemes: [{ name: "sigv4", signingName: "other", signingRegion: "mars" }] },
    }),
    url: HERE,
  },
  {
    title: "a provider of an EndpointV2",
    config: given(async () => ({ url: new URL("http://localhost:4602"), headers: { "x-team": ["web"] } })),
    url: "http://localhost:4602/",
  },
  { title: "AWS_ENDPOINT_URL", ...withVariables({ AWS_ENDPOINT_URL: "http://localhost:4599" }), url: HERE },
  {
    title: "AWS_ENDPOINT_URL_SUPPORT",
    ...withVariables({ AWS_ENDPOINT_URL_SUPPORT: "http://localhost:4599/s" }),
    url: `${HERE}s/`,
  },
  {
    title: "AWS_ENDPOINT_URL_SUPPORT over AWS_ENDPOINT_URL",
    ...withVariables({ AWS_ENDPOINT_URL_SUPPORT: "http://localhost:4599", AWS_ENDPOINT_URL: "http://other:1" }),
    url: HERE,
  },
  {
    title: "AWS_ENDPOINT_URL when AWS_ENDPOINT_URL_SUPPORT is empty",
    ...withVariables({ AWS_ENDPOINT_URL_SUPPORT: "", AWS_ENDPOINT_URL: "http://localhost:4599" }),
    url: HERE,
  },
  {
    title: "the option over AWS_ENDPOINT_URL_SUPPORT",
    config: given("http://localhost:4599"),
    setting: { variables: { AWS_ENDPOINT_URL_SUPPORT: "http://other:1" } },
    url: HERE,
  },
  {
    title: "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS over both variables",
    ...withVariables({ AWS_ENDPOINT_URL_SUPPORT: HERE, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "true" }),
    url: GLOBAL,
  },
  {
    title: "AWS_ENDPOINT_URL with AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=false",
    ...withVariables({ AWS_ENDPOINT_URL: HERE, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "false" }),
    url: HERE,
  },
  {
    title: "the option ignoreConfiguredEndpointUrls over both variables",
    config: () => ({ ...REGION, ignoreConfiguredEndpointUrls: true }),
    setting: { variables: { AWS_ENDPOINT_URL: HERE } },
    url: GLOBAL,
  },
  {
    title: "ignore_configured_endpoint_urls in the profile over endpoint_url",
    ...withConfigFile(`[default]\nendpoint_url = ${HERE}\nignore_configured_endpoint_urls = true\n`),
    url: GLOBAL,
  },
  { title: "endpoint_url in the profile", ...withConfigFile(`[default]\nendpoint_url = ${HERE}\n`), url: HERE },
  {
    title: "endpoint_url in the services section of the profile",
    ...withConfigFile(
      `[default]\nservices = dev\nendpoint_url = http://other:1\n[services dev]\nsupport =\n  endpoint_url = ${HERE}\n`,
    ),
    url: HERE,
  },
  {
    title: "endpoint_url in the profile when the services section has no entry for support",
    ...withConfigFile(
      `[default]\nservices = dev\nendpoint_url = ${HERE}\n[services dev]\ns3 =\n  endpoint_url = http://other:1\n`,
    ),
    url: HERE,
  },
  {
    title: "endpoint_url in the profile that AWS_PROFILE selects",
    config: () => REGION,
    setting: { variables: { AWS_PROFILE: "team" }, files: { config: `[profile team]\nendpoint_url = ${HERE}\n` } },
    url: HERE,
  },
  {
    title: "AWS_ENDPOINT_URL over the services section",
    config: () => REGION,
    setting: {
      variables: { AWS_ENDPOINT_URL: HERE },
      files: { config: "[default]\nservices = dev\n[services dev]\nsupport =\n  endpoint_url = http://other:1\n" },
    },
    url: HERE,
  },
];

describe("The endpoint option", () => {
  it.each(CASES)("resolves, and reaches the request, as in the official client: $title", async (scenario) => {
    const { expected, observed } = await observeBoth(scenario);
    expect(observed).toEqual(expected);
    expect(observed.requests?.map(({ url }) => url)).toEqual([scenario.url]);
  });

  it.each<ConfigCase>([
    { title: "FIPS", config: given("http://localhost:4599", { useFipsEndpoint: true }) },
    { title: "FIPS set by a pseudo-region", config: given("http://localhost:4599", { region: "fips-us-east-1" }) },
    { title: "dual-stack", config: given("http://localhost:4599", { useDualstackEndpoint: true }) },
    { title: "a provider that fails", config: given(() => Promise.reject(new Error("no endpoint today"))) },
  ])("fails with the error of the official client when combined with $title", async (scenario) => {
    const { expected, observed } = await observeBoth(scenario);
    const { name, message } = expected.outcome ?? {};
    expect(observed).toMatchObject({ outcome: { name, message }, requests: [] });
  });

  it("falls back to the AWS endpoint when it is an empty string", async () => {
    const { expected, observed } = await observeBoth({ title: "", config: given("") });
    expect(observed.requests).toEqual(expected.requests);
    expect(observed.requests?.map(({ url }) => url)).toEqual([GLOBAL]);
  });

  it("accepts a URL object", async () => {
    const endpoint = new URL("http://localhost:4599/a");
    const { requests } = await observeConfig(ours, { title: "", config: given(endpoint) });
    expect(requests?.map(({ url }) => url)).toEqual([`${HERE}a/`]);
  });

  it("applies its headers only to its own client", async () => {
    const url = new URL("http://localhost:4603");
    await observeConfig(ours, { title: "", config: given({ url, headers: { "x-team": ["web"] } }) });
    const { requests } = await observeConfig(ours, { title: "", config: given({ url }) });
    expect(requests?.[0]?.headers).not.toHaveProperty("x-team");
  });

  it("yields to a custom endpointProvider", async () => {
    const received: unknown[] = [];
    const endpointProvider = (parameters: unknown) => {
      received.push(parameters);
      const authSchemes = [{ name: "sigv4", signingName: "support-beta", signingRegion: "mars-north-1" }];
      return { url: new URL("https://beta.example.com/v1"), headers: { "x-beta": ["1"] }, properties: { authSchemes } };
    };
    const { expected, observed } = await observeBoth({ title: "", config: () => ({ ...REGION, endpointProvider }) });
    expect(observed).toEqual(expected);
    expect(received[1]).toEqual(received[0]);
    expect(observed.requests?.[0]).toMatchObject({
      url: "https://beta.example.com/v1/",
      headers: { authorization: expect.stringContaining("/mars-north-1/support-beta/aws4_request") },
    });
  });
});
