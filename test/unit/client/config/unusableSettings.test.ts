import { describe, expect, it } from "vitest";
import { type ConfigCase, observeConfig } from "../../../support/observeConfig.js";
import { ours } from "../../../support/sdks.js";

type Case = ConfigCase & {
  /** `setting` of the error. Empty for an error of another package. */
  readonly invalidSetting?: string;
  /** Parts of the message: the invalid value, and the places to set it. */
  readonly mentions: readonly string[];
};

const option = (name: string, value: unknown, mentions: readonly string[], invalidSetting = name): Case => ({
  title: `the option ${name} is ${JSON.stringify(value) ?? String(value)}`,
  config: () => ({ region: "us-east-1", [name]: value }),
  invalidSetting,
  mentions,
});
const variable = (name: string, value: string, mentions: readonly string[], invalidSetting: string): Case => ({
  title: `${name} is ${JSON.stringify(value)}`,
  setting: { variables: { AWS_REGION: "us-east-1", [name]: value } },
  invalidSetting,
  mentions: [name, ...mentions],
});
const entry = (name: string, value: string, mentions: readonly string[], invalidSetting: string): Case => ({
  title: `${name} of the profile is ${JSON.stringify(value)}`,
  setting: { variables: { AWS_REGION: "us-east-1" }, files: { config: `[default]\n${name} = ${value}\n` } },
  invalidSetting,
  mentions: [name, ...mentions],
});

const REGION_HINTS = ["`region`", "AWS_REGION", "us-east-1"];
const URL_HINTS = ["http://localhost:4599"];
const RETRY_HINTS = ["`retryMode`", "AWS_RETRY_MODE", "standard", "adaptive"];
const MODE_HINTS = ["defaultsMode", "in-region", "cross-region", "mobile", "standard", "legacy"];

const CASES: Case[] = [
  option("region", "not a region!", ["not a region!", ...REGION_HINTS]),
  option("region", "10.0.0.1", ["10.0.0.1", ...REGION_HINTS]),
  variable("AWS_REGION", "not a region!", ["not a region!", ...REGION_HINTS], "region"),
  {
    title: "AWS_DEFAULT_REGION is not a region",
    setting: { variables: { AWS_DEFAULT_REGION: "not a region!" } },
    invalidSetting: "region",
    mentions: ["not a region!", ...REGION_HINTS],
  },
  option("endpoint", "not a url", ["`endpoint`", "not a url", ...URL_HINTS]),
  option("endpoint", "localhost:4599", ["`endpoint`", "`localhost:4599`", ...URL_HINTS]),
  option("endpoint", "127.0.0.1:4599", ["`endpoint`", "`127.0.0.1:4599`", ...URL_HINTS]),
  option("endpoint", "//localhost", ["`endpoint`", ...URL_HINTS]),
  option("endpoint", "http://", ["`endpoint`", ...URL_HINTS]),
  variable("AWS_ENDPOINT_URL", "localhost:4599", ["`localhost:4599`", ...URL_HINTS], "endpoint"),
  variable("AWS_ENDPOINT_URL_SUPPORT", "not a url", ["not a url", ...URL_HINTS], "endpoint"),
  {
    ...entry("endpoint_url", "localhost:4599", [], "endpoint"),
    mentions: ["shared config file", "`localhost:4599`", ...URL_HINTS],
  },
  entry("services", "gone", ["`gone`", "[services gone]"], "endpoint"),
  option("retryMode", "sometimes", ["`sometimes`", ...RETRY_HINTS]),
  variable("AWS_RETRY_MODE", "sometimes", ["`sometimes`", ...RETRY_HINTS], "retryMode"),
  entry("retry_mode", "sometimes", ["`sometimes`", ...RETRY_HINTS], "retryMode"),
  option("maxAttempts", Number.NaN, ["`maxAttempts`", "NaN"]),
  option("maxAttempts", "many", ["`maxAttempts`", "many"]),
  variable("AWS_MAX_ATTEMPTS", "abc", ["`abc`", "max_attempts"], "maxAttempts"),
  entry("max_attempts", "abc", ["`abc`", "AWS_MAX_ATTEMPTS"], "maxAttempts"),
  { ...option("defaultsMode", "sometimes", ["sometimes", ...MODE_HINTS]), ...withoutSetting() },
  { ...variable("AWS_DEFAULTS_MODE", "sometimes", ["sometimes", ...MODE_HINTS], ""), ...withoutSetting() },
  {
    title: "no source has credentials",
    config: () => ({ region: "us-east-1", credentials: undefined }),
    mentions: ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "`credentials`"],
  },
  {
    title: "the environment has an access key without a secret",
    config: () => ({ region: "us-east-1", credentials: undefined }),
    setting: { variables: { AWS_ACCESS_KEY_ID: "AKIDHALF" } },
    mentions: ["AWS_SECRET_ACCESS_KEY"],
  },
  {
    title: "the option profile names an unknown profile",
    config: () => ({ region: "us-east-1", credentials: undefined, profile: "nope" }),
    mentions: ["`nope`", "`profile`", "~/.aws/config", "~/.aws/credentials"],
  },
  {
    title: "AWS_PROFILE names an unknown profile",
    config: () => ({ region: "us-east-1", credentials: undefined }),
    setting: { variables: { AWS_PROFILE: "nope" } },
    mentions: ["`nope`", "AWS_PROFILE", "~/.aws/config", "~/.aws/credentials"],
  },
  {
    title: "the credentials lack the secret",
    config: () => ({ region: "us-east-1", credentials: { accessKeyId: "AKIDHALF" } }),
    mentions: ["credential"],
  },
];

describe("A call with an invalid setting", () => {
  it.each(CASES)(
    "fails before it sends a request, and the message names the setting and its sources: $title",
    async (scenario) => {
      const { outcome, requests } = await observeConfig(ours, scenario);
      expect(requests).toEqual([]);
      for (const part of scenario.mentions) expect(outcome?.message).toContain(part);
      if (scenario.invalidSetting)
        expect(outcome).toMatchObject({ name: "ConfigurationError", code: "CONFIGURATION_INVALID" });
    },
  );

  it.each(CASES)("leaves no unhandled rejection: $title", async (scenario) => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listen);
    await observeConfig(ours, scenario);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
  });
});

/** Marks an error of `@smithy`, which has no `setting`. */
function withoutSetting() {
  return { invalidSetting: "" };
}
