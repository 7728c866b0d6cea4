import { createHash } from "node:crypto";
import { ConfiguredRetryStrategy } from "@smithy/core/retry";
import type { HttpRequest } from "@smithy/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CreateCase$, CreateCaseCommand, SupportClient, type SupportClientConfig } from "../../../../src/index.js";
import type { AwsJson11Protocol } from "../../../../src/pipeline/protocol/AwsJson11Protocol.js";
import { shortcuts } from "../../../../src/pipeline/shortcuts.js";
import { freezeClock } from "../../../support/freezeClock.js";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { recordRequests } from "../../../support/recordRequests.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

freezeClock();

const INPUT = {
  subject: "Disks",
  communicationBody: "Since 02:40 UTC – \ud83d\udd25 \ud800",
  ccEmailAddresses: ["a@b.c"],
};
const STATIC = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI" };

const OTHER = { protocol: "https:", hostname: "other.example", path: "/" };

/** What providers of the caller give in three calls. */
const BY_CALL: Readonly<Record<string, readonly unknown[]>> = {
  defaultUserAgentProvider: [[["a"]], [["b"]], [["c"]]],
  disableClockSkewCorrection: [false, true, false],
  endpoint: ["https://a.example", "https://b.example", "https://c.example"],
  maxAttempts: [3, 4, 5],
  region: ["us-east-1", "us-gov-west-1", "cn-north-1"],
  useDualstackEndpoint: [false, true, false],
  useFipsEndpoint: [false, true, false],
  userAgentAppId: ["a", "b", "c"],
};

/** Which of the three calls it is, and the number of its next invocation id. */
let callNumber = 0;
let idCount = 0;

const KEYS = { AWS_ACCESS_KEY_ID: STATIC.accessKeyId, AWS_SECRET_ACCESS_KEY: STATIC.secretAccessKey };

interface Case {
  readonly config?: SupportClientConfig;
  readonly variables?: Record<string, string>;
  readonly options?: object;
  readonly statuses?: readonly number[];
  /** What happens to the client between two calls. */
  readonly change?: (client: SupportClient) => unknown;
}

/** Each of them is sent by the shortcut and by the stack, three times. */
const CASES: readonly [title: string, given: Case][] = [
  ["no more than credentials", {}],
  ["static credentials without a token", { config: { credentials: STATIC } }],
  ["an account id", { config: { credentials: { ...STATIC, accountId: "123456789012" } } }],
  [
    "a token that is to be trimmed before it is signed",
    { config: { credentials: { ...STATIC, sessionToken: " a  b " } } },
  ],
  [
    "no credentials but those of the environment, which run out",
    {
      config: { credentials: null as never },
      variables: { ...KEYS, AWS_CREDENTIAL_EXPIRATION: "2020-01-01T00:00:00Z" },
      change: () => Object.assign(process.env, { AWS_ACCESS_KEY_ID: `AKIDRENEWED${callNumber}` }),
    },
  ],
  ["a region of China", { config: { region: "cn-northwest-1" } }],
  ["a region by a provider", { config: { region: async () => "us-gov-east-1" } }],
  ["FIPS", { config: { region: "eu-central-1", useFipsEndpoint: true } }],
  ["dual-stack", { config: { region: "eu-central-1", useDualstackEndpoint: true } }],
  ["an endpoint with a port", { config: { endpoint: "http://127.0.0.1:4599" } }],
  ["an endpoint with a path", { config: { endpoint: "https://proxy.example/support/v1" } }],
  ["an endpoint with a query", { config: { endpoint: "https://proxy.example/?a=b" } }],
  [
    "an endpoint with headers",
    { config: { endpoint: { url: new URL("https://proxy.example"), headers: { "x-proxy": ["a", "b"] } } } },
  ],
  ["an endpoint of the environment", { variables: { AWS_ENDPOINT_URL_SUPPORT: "http://127.0.0.1:4600" } }],
  ["a user agent of the caller", { config: { customUserAgent: [["tool/a b", "1  2"]], userAgentAppId: "app 1" } }],
  ["a trace of Lambda", { variables: { AWS_LAMBDA_FUNCTION_NAME: "f", _X_AMZN_TRACE_ID: "Root=1-2" } }],
  ["another number of attempts", { config: { maxAttempts: 7, retryMode: "adaptive" } }],
  ["a clock that is off", { config: { systemClockOffset: -3_600_000 } }],
  ["a clock that is left alone", { config: { systemClockOffset: 3_600_000, disableClockSkewCorrection: true } }],
  ["a signal and a time-out", { options: { abortSignal: new AbortController().signal, requestTimeout: 1000 } }],
  ["a failure before the answer", { statuses: [500, 503, 200] }],
  [
    "a failure before the answer, and a signal",
    { statuses: [500, 200], options: { abortSignal: new AbortController().signal } },
  ],
  ["nothing but failures", { statuses: [500] }],
  ["a refusal", { statuses: [400] }],
  ...[
    exchange("region", async () => "us-gov-west-1"),
    exchange("useFipsEndpoint", async () => true),
    exchange("useDualstackEndpoint", async () => true),
    exchange("serviceConfiguredEndpoint", async () => "https://configured.example"),
    exchange("maxAttempts", async () => 9),
    exchange("retryStrategy", async () => new ConfiguredRetryStrategy(2, 1), { statuses: [500] }),
    exchange("endpoint", async () => OTHER, { config: { endpoint: "https://first.example" } }),
    exchange("isCustomEndpoint", false, {
      config: { endpoint: "https://first.example" },
      variables: { AWS_ENDPOINT_URL: "https://configured.example" },
    }),
    exchange("ignoreConfiguredEndpointUrls", true, { variables: { AWS_ENDPOINT_URL: "https://configured.example" } }),
    exchange("userAgentAppId", async () => "another"),
    exchange("defaultUserAgentProvider", async () => [["other", "1"]]),
    exchange("disableClockSkewCorrection", async () => true, { config: { systemClockOffset: 3_600_000 } }),
    exchange("systemClockOffset", 7_200_000),
    exchange("credentials", { ...STATIC, accessKeyId: "AKIDOTHER", sessionToken: "other" }),
  ],
  [
    "credentials whose members change",
    {
      config: {
        get credentials() {
          return { ...STATIC };
        },
      },
      change: async ({ config }) => Object.assign(await config.credentials(), { accessKeyId: "AKIDOTHER" }),
    },
  ],
  [
    "a user agent that grows",
    {
      config: {
        get customUserAgent(): [string, string][] {
          return [["tool", "1"]];
        },
      },
      change: ({ config }) => config.customUserAgent?.push(["and", "more"]),
    },
  ],
  ...Object.entries(BY_CALL).map(([name, values]): [string, Case] => [
    `a provider of ${name} that gives another each time`,
    { config: { credentials: STATIC, systemClockOffset: 3_600_000, [name]: async () => values[callNumber % 3] } },
  ]),
];

function exchange(name: string, value: unknown, { config, ...rest }: Case = {}): [string, Case] {
  const change = (client: SupportClient) => Object.assign(client.config, { [name]: value });
  return [`another ${name} after the first call`, { config: { credentials: STATIC, ...config }, change, ...rest }];
}

async function observe({ config, variables = {}, options, statuses = [200], change }: Case, way: "shortcut" | "stack") {
  const handler = recordRequests(...statuses.map((status) => ({ status, output: { caseId: "case-1" } })));
  const outcomes = await withEnvironment({ variables }, async () => {
    const client = new SupportClient({ credentials: CREDENTIALS, requestHandler: handler as never, ...config });
    if (way === "stack") client.middlewareStack.add((next) => (args) => next(args), { name: "nothing" });
    const outcomes: unknown[] = [];
    for (const call of [1, 2, 3]) {
      callNumber = call;
      idCount = call * 10;
      if (call > 1) await change?.(client);
      const command = new CreateCaseCommand(INPUT);
      const takes = shortcuts.get(client.config)?.(client.middlewareStack, CreateCase$, {}) !== undefined;
      expect(takes).toBe(way === "shortcut");
      outcomes.push(
        await client.send(command, options).then(
          (output) => ({ output }),
          ({ name, message, $metadata }) => ({ name, message, $metadata }),
        ),
      );
    }
    return outcomes;
  });
  return { outcomes, options: handler.options, requests: handler.requests.map(describeRequest) };
}

/** The headers as they are on the wire, in their order, and the body with its type. */
function describeRequest({ headers, body, ...rest }: HttpRequest) {
  const hash = createHash("sha256").update(body).digest("hex");
  return { ...rest, headers: Object.entries(headers), body: [body.constructor.name, hash] };
}

describe("The shortcut", () => {
  beforeEach(() => {
    vi.spyOn(Math, "random").mockReturnValue(0.01);
    vi.spyOn(globalThis.crypto, "randomUUID").mockImplementation(() => `00000000-0000-4000-8000-${idCount++}-`);
    return () => vi.restoreAllMocks();
  });

  it.each(CASES)("sends what the stack sends, and tells the same, with %s", async (_, given) => {
    const ways = ["shortcut", "stack"] as const;
    const seen = [];
    for (const way of ways) seen.push(await observe(given, way));
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]?.requests.length).toBeGreaterThan(0);
  });
});

describe("Two calls by the shortcut", () => {
  it("do not share the headers of an endpoint that has them once", async () => {
    const handler = recordRequests({ status: 200 });
    let headers: Record<string, string[]> | undefined = { "x-proxy": ["a"] };
    const endpoint = async () => ({ url: new URL("https://proxy.example"), ...(headers && { headers }) });
    const client = new SupportClient({ credentials: STATIC, endpoint, requestHandler: handler as never });
    await client.send(new CreateCaseCommand(INPUT));
    headers = undefined;
    await client.send(new CreateCaseCommand(INPUT));
    expect(handler.requests.map((request) => request.headers["x-proxy"])).toEqual(["a", undefined]);
  });
});

describe("Two attempts by the shortcut", () => {
  it("are signed by the credentials of their time", async () => {
    const handler = recordRequests({ status: 503 }, { status: 200 });
    const client = new SupportClient({ credentials: STATIC, requestHandler: handler as never });
    const handle = handler.handle.bind(handler);
    handler.handle = (...args) => {
      client.config.credentials = (async () => ({ ...STATIC, accessKeyId: "AKIDRENEWED" })) as never;
      return handle(...args);
    };
    await client.send(new CreateCaseCommand(INPUT));
    const keys = handler.requests.map(
      ({ headers: { authorization = "" } }) => /Credential=(\w+)/.exec(authorization)?.[1],
    );
    expect(keys).toEqual(["AKIDEXAMPLE", "AKIDRENEWED"]);
  });
});

/** Puts a function around a method, as tools do that trace calls. */
function wrap<Holder extends object>(holder: Holder | undefined, name: keyof Holder): void {
  const method = holder?.[name] as (...args: unknown[]) => unknown;
  Object.assign(holder ?? {}, { [name]: (...args: unknown[]) => method.apply(holder, args) });
}

describe("A call goes through the stack", () => {
  const make = (config: SupportClientConfig = {}) => new SupportClient({ credentials: STATIC, ...config });

  it.each<[string, () => SupportClient]>([
    ["a logger is given", () => make({ logger: { ...console, info: () => {} } })],
    ["a signer is given", () => make({ signer: { sign: async (request: object) => request as never } })],
    ["an auth scheme provider is given", () => make({ httpAuthSchemeProvider: () => [] as never })],
    ["an extension is given", () => make({ extensions: [{ configure: () => {} }] })],
  ])("when %s", async (_, construct) => {
    const client = construct();
    expect(shortcuts.get(client.config)?.(client.middlewareStack, CreateCase$, {})).toBeUndefined();
  });

  it("when a middleware has been added, removed or traced at any time", async () => {
    const changes: ((client: SupportClient) => void)[] = [
      ({ middlewareStack }) => middlewareStack.add((next) => next, {}),
      ({ middlewareStack }) =>
        middlewareStack.addRelativeTo(((next: unknown) => next) as never, {
          relation: "after",
          toMiddleware: "retryMiddleware",
        }),
      ({ middlewareStack }) => middlewareStack.use({ applyToStack: () => {} }),
      ({ middlewareStack }) => middlewareStack.remove("loggerMiddleware"),
      ({ middlewareStack }) => middlewareStack.identifyOnResolve(true),
      ({ middlewareStack }) => middlewareStack.removeByTag("USER_AGENT"),
      ({ middlewareStack }) =>
        Object.assign(middlewareStack, { resolve: middlewareStack.resolve.bind(middlewareStack) }),
      ({ config }) => Object.assign(config, { endpointProvider: () => ({ url: new URL("http://h") }) }),
      ({ config: { protocol } }) => wrap(protocol, "serializeRequest"),
      ({ config: { protocol } }) => wrap(protocol, "deserializeResponse"),
      ({ config: { protocol } }) => wrap(protocol as AwsJson11Protocol, "updateServiceEndpoint"),
      ({ config: { httpAuthSchemes } }) => httpAuthSchemes.push({ ...httpAuthSchemes[0] } as never),
      ({ config: { httpAuthSchemes } }) => httpAuthSchemes.splice(0, 1, { ...httpAuthSchemes[0] } as never),
      ({ config: { httpAuthSchemes } }) => wrap(httpAuthSchemes[0], "identityProvider"),
      ({ config: { httpAuthSchemes } }) => wrap(httpAuthSchemes[0]?.signer, "sign"),
    ];
    for (const change of changes) {
      const client = make();
      expect(shortcuts.get(client.config)?.(client.middlewareStack, CreateCase$, {})).toBeDefined();
      change(client);
      expect(shortcuts.get(client.config)?.(client.middlewareStack, CreateCase$, {})).toBeUndefined();
    }
  });

  it("when it is sent with another stack, such as a copy that a tool has made", async () => {
    const client = make();
    const copy = client.middlewareStack.clone();
    expect(shortcuts.get(client.config)?.(copy, CreateCase$, {})).toBeUndefined();
    expect(shortcuts.get(client.config)?.(client.middlewareStack, CreateCase$, {})).toBeDefined();
  });

  it("when the command has middleware of its own, also one that is added after it was sent once", async () => {
    const client = make();
    const handler = recordRequests({ status: 200 });
    client.config.requestHandler = handler as never;
    const command = new CreateCaseCommand(INPUT);
    await client.send(command);
    command.middlewareStack.add(
      (next) => (args) => {
        (args.request as HttpRequest).headers["x-mine"] = "1";
        return next(args);
      },
      { step: "build" },
    );
    await client.send(command);
    expect(handler.requests.map(({ headers }) => headers["x-mine"])).toEqual([undefined, "1"]);
  });
});
