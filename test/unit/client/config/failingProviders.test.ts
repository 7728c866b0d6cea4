import { describe, expect, it } from "vitest";
import { ConfigurationError, DescribeCasesCommand, SupportClient } from "../../../../src/index.js";
import { makeWebRuntime } from "../../../../src/platform/web/makeWebRuntime.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

const COMPLETE = { region: "us-east-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } };
const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
const FAILURE = new Error("The vault is sealed.");

/** Every setting that can be a provider function. */
const PROVIDERS = [
  "region",
  "credentials",
  "endpoint",
  "useFipsEndpoint",
  "useDualstackEndpoint",
  "maxAttempts",
  "retryMode",
  "defaultsMode",
  "userAgentAppId",
  "authSchemePreference",
  "disableClockSkewCorrection",
  "defaultUserAgentProvider",
  "requestHandler",
] as const;

const throwNow = () => {
  throw FAILURE;
};
const reject = () => Promise.reject(FAILURE);
const rejectLate = () => new Promise((_, fail) => setTimeout(() => fail(FAILURE), 5));

/** Runs `work`, and returns the unhandled rejections that it causes. */
async function watchRejections(work: () => Promise<unknown>): Promise<unknown[]> {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", listen);
  try {
    await work();
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    process.off("unhandledRejection", listen);
  }
  return unhandled;
}

const send = (client: SupportClient): Promise<unknown> =>
  client.send(new DescribeCasesCommand({})).then(
    () => "no error",
    (error: unknown) => error,
  );

const FAILING = PROVIDERS.flatMap((setting) =>
  [throwNow, reject, rejectLate].map((provider) => [setting, provider.name, provider] as const),
);

describe("A failing provider", () => {
  it.each(FAILING)("rejects each call once: %s, %s", async (setting, _, provider) => {
    const errors: unknown[] = [];
    const unhandled = await watchRejections(async () => {
      const client = new SupportClient({ ...COMPLETE, [setting]: provider as never });
      errors.push(await send(client), await send(client));
      client.destroy();
    });
    expect(unhandled).toEqual([]);
    expect(errors).toHaveLength(2);
    for (const error of errors) {
      if (setting !== "defaultsMode") expect(error).toBe(FAILURE);
      else expect(error).toMatchObject({ name: "ConfigurationError", setting, cause: FAILURE });
    }
  });

  it.each(FAILING)("causes no unhandled rejection without a call: %s, %s", async (setting, _, provider) => {
    const unhandled = await watchRejections(async () => {
      new SupportClient({ ...COMPLETE, [setting]: provider as never }).destroy();
    });
    expect(unhandled).toEqual([]);
  });

  it.each(FAILING)("rejects a call once when the `region` provider fails too: %s, %s", async (setting, _, provider) => {
    const unhandled = await watchRejections(async () => {
      const settings = { ...COMPLETE, region: reject as never, [setting]: provider as never };
      expect(await send(new SupportClient(settings))).toBeInstanceOf(Error);
    });
    expect(unhandled).toEqual([]);
  });

  it("is called again by the next call if it provides credentials", async () => {
    const credentials = [throwNow, async () => COMPLETE.credentials];
    const provider = () => (credentials.shift() as typeof reject)();
    const requestHandler = { handle: async () => ({ response: { statusCode: 200, headers: {} } }) };
    const settings = { region: "us-east-1", credentials: provider, requestHandler: requestHandler as never };
    const client = new SupportClient(settings as never);
    expect(await send(client)).toBe(FAILURE);
    expect(await send(client)).toBe("no error");
  });
});

describe("An invalid defaults mode", () => {
  const WAYS: [string, object, Parameters<typeof withEnvironment>[0]][] = [
    ["the option", { defaultsMode: "sometimes" }, {}],
    ["a provider", { defaultsMode: async () => "sometimes" }, {}],
    ["AWS_DEFAULTS_MODE", {}, { variables: { AWS_DEFAULTS_MODE: "sometimes" } }],
    ["the profile", {}, { files: { config: "[default]\ndefaults_mode = sometimes\n" } }],
    ["the option with a retry mode", { defaultsMode: "sometimes", retryMode: "standard" }, {}],
    ["the option with a logger", { defaultsMode: "sometimes", logger: SILENT }, {}],
  ];

  it.each(WAYS)("rejects each call once with a message that lists the modes: %s", async (_, settings, environment) => {
    const unhandled = await withEnvironment(environment, () =>
      watchRejections(async () => {
        const client = new SupportClient({ ...COMPLETE, ...settings });
        await new Promise((resolve) => setTimeout(resolve, 20));
        for (const error of [await send(client), await send(client)]) {
          expect(error).toBeInstanceOf(ConfigurationError);
          expect(error).toMatchObject({ setting: "defaultsMode" });
          expect((error as Error).message).toMatch(
            /^Unknown defaults mode `sometimes`\. .*AWS_DEFAULTS_MODE.*in-region/,
          );
        }
        client.destroy();
      }),
    );
    expect(unhandled).toEqual([]);
  });

  it("rejects in a browser too", async () => {
    const unhandled = await watchRejections(async () => {
      const runtime = makeWebRuntime("browser", class {} as never, () => []);
      const settings = runtime.getSettings({ defaultsMode: "sometimes" as never });
      const { retryMode } = settings as { retryMode: () => Promise<string> };
      await expect(retryMode()).rejects.toThrow("Unknown defaults mode `sometimes`");
    });
    expect(unhandled).toEqual([]);
  });
});

describe("An environment without read permission", () => {
  it.each(["NotCapable", "PermissionDenied"])(
    "rejects a call once with a message that names the setting: %s",
    async (name) => {
      const { env } = process;
      const deny = (_: object, variable: string | symbol) => {
        throw Object.assign(new Error(`Requires env access to "${String(variable)}"`), { name });
      };
      process.env = new Proxy({}, { get: deny, has: deny, ownKeys: () => [] });
      try {
        const errors: unknown[] = [];
        const unhandled = await watchRejections(async () => {
          for (const settings of [
            {},
            { region: "us-east-1" },
            COMPLETE,
            { ...COMPLETE, profile: "p", logger: SILENT },
          ]) {
            errors.push(await send(new SupportClient(settings)));
          }
        });
        expect(unhandled).toEqual([]);
        for (const error of errors) {
          expect(error).toMatchObject({ name: "ConfigurationError", setting: expect.stringMatching(/^[a-z]\w+$/) });
          const { setting, message } = error as ConfigurationError;
          expect(message).toContain("Requires env access");
          expect(message).toContain(`\`${setting}\``);
        }
      } finally {
        process.env = env;
      }
    },
  );
});
