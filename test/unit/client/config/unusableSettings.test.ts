import { describe, expect, it } from "vitest";
import { type ConfigCase, observeConfig } from "../../../support/observeConfig.js";
import { ours } from "../../../support/sdks.js";

type Case = ConfigCase & {
  /** `setting` of the error. Absent where another package throws the error. */
  readonly blames?: string;
  /** Parts of the message: the invalid value, and the places to set it. */
  readonly tells: readonly string[];
};

const option = (name: string, value: unknown, tells: readonly string[], blames = name): Case => ({
  title: `the option ${name} is ${JSON.stringify(value) ?? String(value)}`,
  config: () => ({ region: "us-east-1", [name]: value }),
  blames,
  tells,
});
const variable = (name: string, value: string, tells: readonly string[], blames: string): Case => ({
  title: `${name} is ${JSON.stringify(value)}`,
  setting: { variables: { AWS_REGION: "us-east-1", [name]: value } },
  blames,
  tells: [name, ...tells],
});
const entry = (name: string, value: string, tells: readonly string[], blames: string): Case => ({
  title: `${name} of the profile is ${JSON.stringify(value)}`,
  setting: { variables: { AWS_REGION: "us-east-1" }, files: { config: `[default]\n${name} = ${value}\n` } },
  blames,
  tells: [name, ...tells],
});

const REGION_WAYS = ["`region`", "AWS_REGION", "us-east-1"];
const URL_WAYS = ["http://localhost:4599"];
const RETRY_WAYS = ["`retryMode`", "AWS_RETRY_MODE", "standard", "adaptive"];
const MODE_WAYS = ["defaultsMode", "in-region", "cross-region", "mobile", "standard", "legacy"];

const CASES: Case[] = [
  option("region", "not a region!", ["not a region!", ...REGION_WAYS]),
  option("region", "10.0.0.1", ["10.0.0.1", ...REGION_WAYS]),
  variable("AWS_REGION", "not a region!", ["not a region!", ...REGION_WAYS], "region"),
  {
    title: "AWS_DEFAULT_REGION is not a region",
    setting: { variables: { AWS_DEFAULT_REGION: "not a region!" } },
    blames: "region",
    tells: ["not a region!", ...REGION_WAYS],
  },
  option("endpoint", "not a url", ["`endpoint`", "not a url", ...URL_WAYS]),
  option("endpoint", "localhost:4599", ["`endpoint`", "`localhost:4599`", ...URL_WAYS]),
  option("endpoint", "127.0.0.1:4599", ["`endpoint`", "`127.0.0.1:4599`", ...URL_WAYS]),
  option("endpoint", "//localhost", ["`endpoint`", ...URL_WAYS]),
  option("endpoint", "http://", ["`endpoint`", ...URL_WAYS]),
  variable("AWS_ENDPOINT_URL", "localhost:4599", ["`localhost:4599`", ...URL_WAYS], "endpoint"),
  variable("AWS_ENDPOINT_URL_SUPPORT", "not a url", ["not a url", ...URL_WAYS], "endpoint"),
  {
    ...entry("endpoint_url", "localhost:4599", [], "endpoint"),
    tells: ["shared config file", "`localhost:4599`", ...URL_WAYS],
  },
  entry("services", "gone", ["`gone`", "[services gone]"], "endpoint"),
  option("retryMode", "sometimes", ["`sometimes`", ...RETRY_WAYS]),
  variable("AWS_RETRY_MODE", "sometimes", ["`sometimes`", ...RETRY_WAYS], "retryMode"),
  entry("retry_mode", "sometimes", ["`sometimes`", ...RETRY_WAYS], "retryMode"),
  option("maxAttempts", Number.NaN, ["`maxAttempts`", "NaN"]),
  option("maxAttempts", "many", ["`maxAttempts`", "many"]),
  variable("AWS_MAX_ATTEMPTS", "abc", ["`abc`", "max_attempts"], "maxAttempts"),
  entry("max_attempts", "abc", ["`abc`", "AWS_MAX_ATTEMPTS"], "maxAttempts"),
  { ...option("defaultsMode", "sometimes", ["sometimes", ...MODE_WAYS]), ...withoutSetting() },
  { ...variable("AWS_DEFAULTS_MODE", "sometimes", ["sometimes", ...MODE_WAYS], ""), ...withoutSetting() },
  {
    title: "no source has credentials",
    config: () => ({ region: "us-east-1", credentials: undefined }),
    tells: ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "`credentials`"],
  },
  {
    title: "the environment has an access key without a secret",
    config: () => ({ region: "us-east-1", credentials: undefined }),
    setting: { variables: { AWS_ACCESS_KEY_ID: "AKIDHALF" } },
    tells: ["AWS_SECRET_ACCESS_KEY"],
  },
  {
    title: "the option profile names an unknown profile",
    config: () => ({ region: "us-east-1", credentials: undefined, profile: "nope" }),
    tells: ["`nope`", "`profile`", "~/.aws/config", "~/.aws/credentials"],
  },
  {
    title: "AWS_PROFILE names an unknown profile",
    config: () => ({ region: "us-east-1", credentials: undefined }),
    setting: { variables: { AWS_PROFILE: "nope" } },
    tells: ["`nope`", "AWS_PROFILE", "~/.aws/config", "~/.aws/credentials"],
  },
  {
    title: "the credentials lack the secret",
    config: () => ({ region: "us-east-1", credentials: { accessKeyId: "AKIDHALF" } }),
    tells: ["credential"],
  },
];

describe("A call with an invalid setting", () => {
  it.each(CASES)(
    "fails before it sends a request, and the message names the setting and its sources: $title",
    async (scenario) => {
      const { outcome, requests } = await observeConfig(ours, scenario);
      expect(requests).toEqual([]);
      for (const told of scenario.tells) expect(outcome?.message).toContain(told);
      if (scenario.blames) expect(outcome).toMatchObject({ name: "ConfigurationError", code: "CONFIGURATION_INVALID" });
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

/** Marks an error that `@smithy` throws, which has no `setting`. */
function withoutSetting() {
  return { blames: "" };
}
