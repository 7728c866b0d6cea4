import { describe, expect, it } from "vitest";
import { observeConfig, type Setting } from "../../../support/observeConfig.js";
import { ours } from "../../../support/sdks.js";

interface Flag {
  readonly setting: string;
  readonly variable: string;
  readonly entry: string;
  readonly host: string;
}

const PLAIN = "https://support.us-east-1.amazonaws.com/";
const FLAGS: Flag[] = [
  {
    setting: "useFipsEndpoint",
    variable: "AWS_USE_FIPS_ENDPOINT",
    entry: "use_fips_endpoint",
    host: "https://support-fips.us-east-2.amazonaws.com/",
  },
  {
    setting: "useDualstackEndpoint",
    variable: "AWS_USE_DUALSTACK_ENDPOINT",
    entry: "use_dualstack_endpoint",
    host: "https://support.us-east-2.api.aws/",
  },
];
const PLACES: ((flag: Flag, value: string) => Setting)[] = [
  ({ variable }, value) => ({ variables: { [variable]: value } }),
  ({ entry }, value) => ({ files: { config: `[default]\n${entry} = ${value}\n` } }),
];
const WAYS = FLAGS.flatMap((flag) =>
  PLACES.map((place) => ({ ...flag, place, where: place === PLACES[0] ? "variable" : "profile" })),
);

const observe = (setting: Setting, config: object = {}) =>
  observeConfig(ours, { title: "", config: () => ({ region: "us-east-2", ...config }), setting });

describe.each(WAYS)("$setting from the $where", ({ place, host, ...flag }) => {
  it.each(["true", "TRUE", "True", "tRuE"])("is enabled by %s", async (value) => {
    const { requests } = await observe(place({ host, ...flag }, value));
    expect(requests).toMatchObject([{ url: host }]);
  });

  it.each(["false", "FALSE", "False"])("is disabled by %s", async (value) => {
    const { requests } = await observe(place({ host, ...flag }, value));
    expect(requests).toMatchObject([{ url: PLAIN }]);
  });

  it.each(["1", "0", "yes", "no", "on", "tru", "truefalse", "enabled", "null"])(
    "rejects %s before it sends a request",
    async (value) => {
      const { requests, outcome } = await observe(place({ host, ...flag }, value));
      expect(requests).toEqual([]);
      expect(outcome).toMatchObject({ name: "ConfigurationError" });
      for (const part of [flag.setting, flag.variable, flag.entry, `\`${value}\``, "true or false"]) {
        expect(outcome?.message).toContain(part);
      }
    },
  );

  it("rejects an invalid value with a logger too", async () => {
    const logger = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
    const { requests, outcome } = await observe(place({ host, ...flag }, "yes"), { logger });
    expect(requests).toEqual([]);
    expect(outcome).toMatchObject({ name: "ConfigurationError" });
  });
});

describe("Other boolean environment variables", () => {
  it.each([
    ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignoreConfiguredEndpointUrls"],
    ["AWS_DISABLE_CLOCK_SKEW_CORRECTION", "disableClockSkewCorrection"],
  ])("are rejected by name when not a boolean: %s", async (variable, setting) => {
    const { requests, outcome } = await observe({ variables: { [variable]: "yes" } });
    expect(requests).toEqual([]);
    expect(outcome).toMatchObject({ name: "ConfigurationError" });
    expect(outcome?.message).toContain(`\`${setting}\` must be true or false; got \`yes\``);
  });

  it("are parsed in any letter case", async () => {
    const variables = { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: "TRUE", AWS_ENDPOINT_URL: "http://localhost:4599" };
    expect((await observe({ variables })).requests).toMatchObject([{ url: PLAIN }]);
  });
});

describe("A useFipsEndpoint provider of strings", () => {
  it.each(["true", "TRUE"])("is enabled by %s", async (value) => {
    const { requests } = await observe({}, { useFipsEndpoint: async () => value });
    expect(requests).toMatchObject([{ url: FLAGS[0]?.host }]);
  });

  it("rejects a string that is not a boolean", async () => {
    const { requests, outcome } = await observe({}, { useFipsEndpoint: async () => "yes" });
    expect(requests).toEqual([]);
    expect(outcome).toMatchObject({ name: "ConfigurationError" });
  });
});
