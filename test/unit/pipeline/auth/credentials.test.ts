import type { AwsCredentialIdentity } from "@smithy/types";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { type ConfigCase, observeBoth } from "../../../support/observeConfig.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { bothSdks, type Sdk } from "../../../support/sdks.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

type Case = ConfigCase & { readonly accessKeyId: string; readonly token?: string };

const BY_PROFILE = "[default]\naws_access_key_id = AKIDPROFILE\naws_secret_access_key = word\n";
const BY_TEAM = "[team]\naws_access_key_id = AKIDTEAM\naws_secret_access_key = word\naws_session_token = teamtoken\n";
const BY_VARIABLES = { AWS_ACCESS_KEY_ID: "AKIDVARIABLE", AWS_SECRET_ACCESS_KEY: "word" };

const found =
  (more: object = {}) =>
  () => ({ region: "us-east-1", credentials: undefined, ...more });
const given = (credentials: unknown) => () => ({ region: "us-east-1", credentials });

const CASES: Case[] = [
  { title: "an object", config: given({ accessKeyId: "AKID", secretAccessKey: "word" }), accessKeyId: "AKID" },
  {
    title: "an object with a session token",
    config: given(CREDENTIALS),
    accessKeyId: "AKIDEXAMPLE",
    token: CREDENTIALS.sessionToken,
  },
  {
    title: "an object with all members",
    config: given({ ...CREDENTIALS, accountId: "123456789012", credentialScope: "scope", expiration: new Date(4e12) }),
    accessKeyId: "AKIDEXAMPLE",
    token: CREDENTIALS.sessionToken,
  },
  {
    title: "an object with a source",
    config: given({ ...CREDENTIALS, $source: { CREDENTIALS_PROFILE: "n" } }),
    accessKeyId: "AKIDEXAMPLE",
    token: CREDENTIALS.sessionToken,
  },
  {
    title: "a provider",
    config: given(async () => CREDENTIALS),
    accessKeyId: "AKIDEXAMPLE",
    token: CREDENTIALS.sessionToken,
  },
  {
    title: "the environment variables",
    config: found(),
    setting: { variables: BY_VARIABLES },
    accessKeyId: "AKIDVARIABLE",
  },
  {
    title: "the environment variables with a token, an account and an expiration",
    config: found(),
    setting: {
      variables: {
        ...BY_VARIABLES,
        AWS_SESSION_TOKEN: "variabletoken",
        AWS_ACCOUNT_ID: "123456789012",
        AWS_CREDENTIAL_EXPIRATION: "2096-10-02T07:06:40.000Z",
        AWS_CREDENTIAL_SCOPE: "scope",
      },
    },
    accessKeyId: "AKIDVARIABLE",
    token: "variabletoken",
  },
  {
    title: "null, which means the environment variables",
    config: given(null),
    setting: { variables: BY_VARIABLES },
    accessKeyId: "AKIDVARIABLE",
  },
  {
    title: "null, which means the credentials file",
    config: given(null),
    setting: { files: { credentials: BY_PROFILE } },
    accessKeyId: "AKIDPROFILE",
  },
  {
    title: "the credentials file",
    config: found(),
    setting: { files: { credentials: BY_PROFILE } },
    accessKeyId: "AKIDPROFILE",
  },
  { title: "the config file", config: found(), setting: { files: { config: BY_PROFILE } }, accessKeyId: "AKIDPROFILE" },
  {
    title: "the environment variables over the file",
    config: found(),
    setting: { variables: BY_VARIABLES, files: { credentials: BY_PROFILE } },
    accessKeyId: "AKIDVARIABLE",
  },
  {
    title: "a named profile over the environment variables",
    config: found({ profile: "team" }),
    setting: { variables: BY_VARIABLES, files: { credentials: BY_PROFILE + BY_TEAM } },
    accessKeyId: "AKIDTEAM",
    token: "teamtoken",
  },
  {
    title: "AWS_PROFILE",
    config: found(),
    setting: { variables: { AWS_PROFILE: "team" }, files: { credentials: BY_PROFILE + BY_TEAM } },
    accessKeyId: "AKIDTEAM",
    token: "teamtoken",
  },
  {
    title: "a credential process",
    config: found(),
    setting: {
      files: {
        config: `[default]\ncredential_process = echo '{"Version":1,"AccessKeyId":"AKIDPROCESS","SecretAccessKey":"word"}'\n`,
      },
    },
    accessKeyId: "AKIDPROCESS",
  },
  {
    title: "a custom credentialDefaultProvider",
    config: found({ credentialDefaultProvider: () => async () => CREDENTIALS }),
    accessKeyId: "AKIDEXAMPLE",
    token: CREDENTIALS.sessionToken,
  },
];

describe("The credentials option", () => {
  it.each(CASES)("resolves, and signs the request, as in the official client: $title", async (scenario) => {
    const { expected, observed } = await observeBoth(scenario);
    expect(observed).toEqual(expected);
    const authorization = expect.stringContaining(`Credential=${scenario.accessKeyId}/`);
    expect(observed.requests?.[0]?.headers).toMatchObject({ authorization });
    expect(observed.requests?.[0]?.headers["x-amz-security-token"]).toBe(scenario.token);
  });

  it.each<ConfigCase>([
    { title: "a provider fails", config: given(() => Promise.reject(new Error("vault closed"))) },
    {
      title: "a provider throws synchronously",
      config: given(() => {
        throw new Error("vault closed");
      }),
    },
  ])("rejects with the error of the provider, and sends no request, when $title", async (scenario) => {
    const { expected, observed } = await observeBoth(scenario);
    expect(observed).toEqual(expected);
    expect(observed).toMatchObject({ requests: [], outcome: { message: "vault closed" } });
  });
});

describe.each(bothSdks)("A credentials provider in %s", (_, sdk) => {
  it("is called once while the credentials are valid", async () => {
    const { calls } = await callThrice(sdk, { ...CREDENTIALS, expiration: new Date(Date.now() + 3_600_000) });
    expect(calls).toBe(1);
  });

  it("is called once when the credentials never expire", async () => {
    expect((await callThrice(sdk, CREDENTIALS)).calls).toBe(1);
  });

  it("is called for each request when the credentials are about to expire", async () => {
    const { calls } = await callThrice(sdk, { ...CREDENTIALS, expiration: new Date(Date.now() + 60_000) });
    expect(calls).toBeGreaterThanOrEqual(3);
  });

  it("is called once for concurrent requests", async () => {
    let calls = 0;
    const credentials = async () => {
      calls += 1;
      return CREDENTIALS;
    };
    const client = new sdk.SupportClient({ region: "us-east-1", credentials, requestHandler: recordRequests() });
    await Promise.all([1, 2, 3].map(() => client.send(new sdk.DescribeServicesCommand({}))));
    expect(calls).toBe(1);
  });

  it("is called again after a failure", async () => {
    let calls = 0;
    const credentials = async () => {
      calls += 1;
      if (calls === 1) throw new Error("vault closed");
      return CREDENTIALS;
    };
    const client = new sdk.SupportClient({ region: "us-east-1", credentials, requestHandler: recordRequests() });
    await expect(client.send(new sdk.DescribeServicesCommand({}))).rejects.toThrow("vault closed");
    await expect(client.send(new sdk.DescribeServicesCommand({}))).resolves.toBeDefined();
  });

  it("can be replaced in the config between two requests", async () => {
    const requestHandler = recordRequests();
    const client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
    await client.send(new sdk.DescribeServicesCommand({}));
    Object.assign(client.config, { credentials: { accessKeyId: "AKIDNEXT", secretAccessKey: "word" } });
    await client.send(new sdk.DescribeServicesCommand({}));
    const keys = requestHandler.requests.map(
      ({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? "")?.[1],
    );
    expect(keys).toEqual(["AKIDEXAMPLE", "AKIDNEXT"]);
  });

  it("receives the config of the client that calls it", async () => {
    const received: unknown[] = [];
    const credentials = async (properties?: Record<string, unknown>) => {
      received.push(properties);
      return CREDENTIALS;
    };
    const client = new sdk.SupportClient({ region: "us-east-1", credentials, requestHandler: recordRequests() });
    await client.send(new sdk.DescribeServicesCommand({}));
    expect(received).toEqual([{ callerClientConfig: client.config }]);
  });
});

async function callThrice(sdk: Sdk, identity: AwsCredentialIdentity) {
  let calls = 0;
  const credentials = async () => {
    calls += 1;
    return identity;
  };
  return withEnvironment({}, async () => {
    const client = new sdk.SupportClient({ region: "us-east-1", credentials, requestHandler: recordRequests() });
    for (let call = 0; call < 3; call++) await client.send(new sdk.DescribeServicesCommand({}));
    return { calls };
  });
}
