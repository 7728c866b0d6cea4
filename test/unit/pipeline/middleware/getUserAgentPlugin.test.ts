import { readFile } from "node:fs/promises";
import { platform, release } from "node:os";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

type Setting = Parameters<typeof withEnvironment>[0];

const CASES: [title: string, config: object, setting?: Setting][] = [
  ["by default", {}],
  ["a custom string", { customUserAgent: "tool/1.2" }],
  ["a custom string with spaces and special characters", { customUserAgent: "my tool (beta)/1,2" }],
  ["custom pairs", { customUserAgent: [["tool", "1.2"], ["md/plugin", "a b"], ["bare"]] }],
  ["an app id", { userAgentAppId: "billing" }],
  ["an app id with special characters", { userAgentAppId: "billing (eu)/2" }],
  ["an app id from a provider", { userAgentAppId: async () => "billing" }],
  ["an app id from AWS_SDK_UA_APP_ID", {}, { variables: { AWS_SDK_UA_APP_ID: "billing" } }],
  ["AWS_EXECUTION_ENV", {}, { variables: { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" } }],
  ["adaptive mode", { retryMode: "adaptive" }],
  ["a custom endpoint", { endpoint: "http://localhost:4599" }],
  ["an endpoint from the environment", {}, { variables: { AWS_ENDPOINT_URL: "http://localhost:4599" } }],
  ["credentials from a provider", { credentials: async () => CREDENTIALS }],
  ["credentials with an account id", { credentials: { ...CREDENTIALS, accountId: "123456789012" } }],
  [
    "credentials from the environment",
    { credentials: undefined },
    { variables: { AWS_ACCESS_KEY_ID: "AKID", AWS_SECRET_ACCESS_KEY: "word" } },
  ],
  [
    "credentials from a file",
    { credentials: undefined },
    { files: { credentials: "[default]\naws_access_key_id = AKID\naws_secret_access_key = word\n" } },
  ],
  ["a custom defaultUserAgentProvider", { defaultUserAgentProvider: async () => [["own", "1"], ["second"]] }],
  [
    "all options together",
    { customUserAgent: "tool/1", userAgentAppId: "app", retryMode: "adaptive", endpoint: "http://localhost:1" },
  ],
];

describe("The user agent", () => {
  it.each(CASES)("matches the official client except for name and version: %s", async (_, config, setting) => {
    const expected = await sentBy(official, config, setting);
    const observed = await sentBy(ours, config, setting);
    expect(withoutVersion(observed)).toEqual(withoutVersion(expected));
  });

  it("contains the name and version of the package, the system and the runtime", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
    const { userAgent } = await sentBy(ours, { userAgentAppId: "billing", customUserAgent: "tool/1.2" });
    expect(userAgent).toBe(
      `aws-support-client/${version} ua/2.1 os/${platform()}#${release()} lang/js md/nodejs#${process.versions.node} ` +
        `api/support#${version} m/E,e app/billing tool/1.2`,
    );
  });

  it("contains the name of the package in x-amz-user-agent too", async () => {
    const { short } = await sentBy(ours, { customUserAgent: "tool/1.2" });
    expect(short).toMatch(/^aws-support-client\/\d+\.\d+\.\d+ tool\/1\.2$/);
  });

  it("contains the entries that a middleware adds to the context", async () => {
    const [expected, observed] = await Promise.all([official, ours].map((sdk) => sentBy(sdk, {}, {}, addToContext)));
    expect(withoutVersion(observed ?? { userAgent: "" })).toEqual(withoutVersion(expected ?? { userAgent: "" }));
    expect(observed?.userAgent).toContain("md/feature#9");
  });
});

describe("The feature ids in the user agent", () => {
  it.each<[title: string, key: string, features: Readonly<Record<string, string>>]>([
    ["set by a plugin", "__aws_sdk_context", { S3_TRANSFER: "G" }],
    ["set by a generated plugin", "__smithy_context", { PAGINATOR: "C", WAITER: "B" }],
  ])("match the official client: %s", async (_, key, features) => {
    const arrange = (client: Client) =>
      client.middlewareStack.add(
        (next, context) => (args) => {
          const known = Reflect.get(context, key) as object | undefined;
          Reflect.set(context, key, { ...known, features: { ...features } });
          return next(args);
        },
        { step: "initialize" },
      );
    const [expected, observed] = await Promise.all([official, ours].map((sdk) => sentBy(sdk, {}, {}, arrange)));
    const letters = ({ userAgent }: Sent) =>
      / m\/(\S*)/
        .exec(userAgent ?? "")?.[1]
        ?.split(",")
        .sort();
    expect(letters(observed ?? { userAgent: "" })).toEqual(letters(expected ?? { userAgent: "" }));
  });
});

describe("An invalid app id", () => {
  it.each([["x".repeat(51)], [5]])("is sent with a warning as in the official client: %s", async (userAgentAppId) => {
    const observe = async (sdk: Sdk) => {
      const warnings: unknown[] = [];
      const logger = {
        debug() {},
        info() {},
        warn: (...entries: unknown[]) => void warnings.push(...entries),
        error() {},
      };
      const { userAgent } = await sentBy(sdk, { userAgentAppId, logger });
      return { warnings, userAgent: userAgent?.split(" ").filter((token) => token.startsWith("app/")) };
    };
    const expected = await observe(official);
    const observed = await observe(ours);
    expect(observed.userAgent).toEqual(expected.userAgent);
    expect(observed.warnings).toHaveLength(expected.warnings.length);
  });
});

interface Sent {
  readonly userAgent: string | undefined;
  readonly short?: string | undefined;
}

type Client = InstanceType<Sdk["SupportClient"]>;

async function sentBy(
  sdk: Sdk,
  config: object,
  setting: Setting = {},
  arrange?: (client: Client) => void,
): Promise<Sent> {
  const requestHandler = recordRequests();
  await withEnvironment(setting, async () => {
    const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler, ...config });
    arrange?.(client);
    await client.send(new sdk.DescribeServicesCommand({}));
  });
  const { headers } = requestHandler.requests[0] ?? { headers: {} as Record<string, string> };
  return { userAgent: headers["user-agent"], short: headers["x-amz-user-agent"] };
}

function addToContext(client: Client): void {
  client.middlewareStack.add(
    (next, context) => (args) => {
      context.userAgent = [...(context.userAgent ?? []), ["md/feature", "9"]];
      return next(args);
    },
    { step: "initialize" },
  );
}

function withoutVersion({ userAgent, short }: Sent) {
  const clean = (text?: string) =>
    text
      ?.replace(/^(aws-sdk-js|aws-support-client)\/[\d.]+/, "name/version")
      .replace(/api\/support#[\d.]+/, "api/support#version");
  return { userAgent: clean(userAgent), short: clean(short) };
}
