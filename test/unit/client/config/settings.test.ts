import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import { describe, expect, it } from "vitest";
import { type ConfigCase, observeBoth } from "../../../support/observeConfig.js";
import { official, ours } from "../../../support/sdks.js";

const DEFAULTS_MODES = ["standard", "legacy", "in-region", "cross-region", "mobile", "auto", "STANDARD", undefined];

const variable = (name: string, value: string): ConfigCase => ({
  title: `${name}=${value}`,
  setting: { variables: { [name]: value } },
});
const profileLine = (line: string): ConfigCase => ({
  title: `${line} in the profile`,
  setting: { files: { config: `[default]\n${line}\n` } },
});
const option = (name: string, value: unknown, shown = JSON.stringify(value)): ConfigCase => ({
  title: `${name}: ${shown}`,
  config: () => ({ [name]: value }),
});

const CASES: ConfigCase[] = [
  { title: "only a region" },
  { title: "an empty object", config: () => ({}) },
  option("maxAttempts", 7),
  option("maxAttempts", async () => 7, "a provider"),
  option("maxAttempts", undefined, "undefined"),
  variable("AWS_MAX_ATTEMPTS", "7"),
  variable("AWS_MAX_ATTEMPTS", "7.9"),
  variable("AWS_MAX_ATTEMPTS", ""),
  profileLine("max_attempts = 7"),
  {
    title: "max_attempts in the profile, with an empty AWS_MAX_ATTEMPTS",
    setting: { variables: { AWS_MAX_ATTEMPTS: "" }, files: { config: "[default]\nmax_attempts = 6\n" } },
  },
  option("retryMode", "standard"),
  option("retryMode", "adaptive"),
  option("retryMode", async () => "adaptive", "a provider"),
  variable("AWS_RETRY_MODE", "adaptive"),
  variable("AWS_RETRY_MODE", "standard"),
  profileLine("retry_mode = adaptive"),
  option("retryStrategy", new ConfiguredRetryStrategy(2, 1), "an object"),
  ...DEFAULTS_MODES.map((mode) => option("defaultsMode", mode, String(mode))),
  option("defaultsMode", async () => "mobile", "a provider"),
  variable("AWS_DEFAULTS_MODE", "in-region"),
  variable("AWS_DEFAULTS_MODE", "auto"),
  profileLine("defaults_mode = standard"),
  { title: "auto in a Lambda function in the client's region", ...inFunction("us-east-1") },
  { title: "auto in a Lambda function in another region", ...inFunction("eu-west-1") },
  option("userAgentAppId", "billing"),
  option("userAgentAppId", async () => "billing", "a provider"),
  variable("AWS_SDK_UA_APP_ID", "billing"),
  profileLine("sdk_ua_app_id = billing"),
  profileLine("sdk-ua-app-id = billing"),
  option("customUserAgent", "tool/1"),
  option("customUserAgent", [["tool", "1"], ["other"]]),
  option("authSchemePreference", ["sigv4"]),
  option("authSchemePreference", async () => ["sigv4a", "sigv4"], "a provider"),
  variable("AWS_AUTH_SCHEME_PREFERENCE", "sigv4a, sigv4"),
  profileLine("auth_scheme_preference = sigv4"),
  variable("AWS_BEARER_TOKEN_SUPPORT", "token"),
  option("disableHostPrefix", true),
  option("disableClockSkewCorrection", true),
  option("disableClockSkewCorrection", async () => true, "a provider"),
  option("systemClockOffset", 1_000),
  option("signingEscapePath", false),
  option("tls", false),
  option("serviceId", "Other"),
  option("apiVersion", "2020-01-01"),
  option("cacheMiddleware", true),
  option("requestChecksumCalculation", "WHEN_REQUIRED"),
  option("runtime", "browser"),
  option("unknownOption", { nested: 1 }),
  {
    title: "two profiles in one file",
    config: () => ({ profile: "team" }),
    setting: { files: { config: twoProfiles() } },
  },
  {
    title: "AWS_PROFILE",
    setting: { variables: { AWS_PROFILE: "team" }, files: { config: twoProfiles() } },
  },
  {
    title: "the profile option over AWS_PROFILE",
    config: () => ({ profile: "default" }),
    setting: { variables: { AWS_PROFILE: "team" }, files: { config: twoProfiles() } },
  },
];

describe("The resolved configuration", () => {
  it.each(CASES)(
    "has the same keys and values, and sends the same request, as in the official client: $title",
    async (scenario) => {
      const config: ConfigCase["config"] = (sdk) => ({ region: "us-east-1", ...scenario.config?.(sdk) });
      const { expected, observed } = await observeBoth({ ...scenario, config });
      expect(observed).toEqual(expected);
      expect(observed.requests).toHaveLength(1);
    },
  );

  it("leaves the caller's object unchanged", () => {
    for (const sdk of [official, ours]) {
      const given = Object.freeze({ region: "us-east-1", maxAttempts: 2, extensions: [] });
      expect(() => new sdk.SupportClient(given)).not.toThrow();
    }
  });
});

function twoProfiles() {
  return "[default]\nmax_attempts = 4\nretry_mode = adaptive\n[profile team]\nmax_attempts = 6\nsdk_ua_app_id = team\n";
}

function inFunction(AWS_REGION: string): Omit<ConfigCase, "title"> {
  return {
    config: () => ({ defaultsMode: "auto" }),
    setting: { variables: { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", AWS_REGION } },
  };
}
