import { createHash, createHmac } from "node:crypto";
import { AwsJson1_0Protocol } from "@aws-sdk/core/protocols";
import { SignatureV4 } from "@smithy/signature-v4";
import { describe, expect, it } from "vitest";
import { CREDENTIALS } from "../../../support/observeCall.js";
import { type ConfigCase, observeBoth, observeConfig } from "../../../support/observeConfig.js";
import { comparableRequest, recordRequests } from "../../../support/recordRequests.js";
import { bothSdks, official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

const SERDE_OPTIONS = [
  "base64Encoder",
  "base64Decoder",
  "utf8Encoder",
  "utf8Decoder",
  "streamCollector",
  "urlParser",
  "bodyLengthChecker",
  "sdkStreamMixin",
];

/** A SHA-256 class that records the data it hashes and how often it is constructed with a secret. */
function makeRecordingSha256() {
  const seen = { hashed: "", hmacs: 0 };
  class RecordingSha256 {
    readonly #hash;

    constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
      if (secret !== undefined) seen.hmacs += 1;
      this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", secret as string | Uint8Array);
    }

    update(data: string | Uint8Array) {
      seen.hashed += Buffer.from(data as Uint8Array).toString();
      this.#hash.update(data);
    }

    async digest() {
      return new Uint8Array(this.#hash.digest());
    }

    reset() {}
  }
  return { seen, Sha256: RecordingSha256 };
}

async function hashBy(sdk: Sdk) {
  const { seen, Sha256 } = makeRecordingSha256();
  const { requests } = await observeConfig(sdk, {
    title: "",
    config: () => ({ region: "us-east-1", sha256: Sha256 }),
  });
  return { ...seen, hash: requests?.[0]?.headers["x-amz-content-sha256"] };
}

describe("A serialization option", () => {
  it.each(SERDE_OPTIONS)("is called as in the official client: %s", async (name) => {
    const expected = await callsOf(official, name);
    const observed = await callsOf(ours, name);
    expect(observed).toEqual(expected);
  });
});

describe("A signing option", () => {
  const CASES: ConfigCase[] = [
    { title: "signer as an object", config: () => ({ signer: handSigner() }) },
    { title: "signer as a provider", config: () => ({ signer: async () => handSigner() }) },
    {
      title: "signer as a provider that reads the auth scheme",
      config: () => ({ signer: async (scheme: object) => handSigner(scheme) }),
    },
    { title: "signerConstructor", config: () => ({ signerConstructor: SignatureV4 }) },
    { title: "signingName", config: () => ({ signingName: "other" }) },
    { title: "signingRegion", config: () => ({ signingRegion: "mars-north-1" }) },
    { title: "an empty httpAuthSchemes", config: () => ({ httpAuthSchemes: [] }) },
    { title: "httpAuthSchemes without an identity provider", config: schemeWithoutIdentity },
    { title: "httpAuthSchemeProvider that returns no scheme", config: () => ({ httpAuthSchemeProvider: () => [] }) },
    {
      title: "httpAuthSchemeProvider that returns an unknown scheme",
      config: () => ({ httpAuthSchemeProvider: () => [{ schemeId: "example#x" }] }),
    },
    {
      title: "httpAuthSchemeProvider without a properties extractor",
      config: () => ({ httpAuthSchemeProvider: () => [{ schemeId: "aws.auth#sigv4" }] }),
    },
    {
      title: "httpAuthSchemeProvider that returns an unknown scheme first",
      config: () => ({ httpAuthSchemeProvider: twoOptions }),
    },
  ];

  it.each(CASES)("causes the same request or error as in the official client: $title", async (scenario) => {
    const config: ConfigCase["config"] = (sdk) => ({ region: "us-east-1", ...scenario.config?.(sdk) });
    const { expected, observed } = await observeBoth({ ...scenario, config });
    expect(observed).toEqual(expected);
  });

  it("sha256 hashes the body and signs the request as in the official client", async () => {
    const [expected, observed] = [await hashBy(official), await hashBy(ours)];
    expect(observed.hash).toEqual(expected.hash);
    for (const { hashed, hmacs } of [expected, observed]) {
      expect(hashed).toContain('{"language":"en"}');
      expect(hmacs).toBeGreaterThan(0);
    }
  });
});

describe("The protocol option", () => {
  const settings = { defaultNamespace: "com.amazonaws.support", serviceTarget: "AWSSupport_20130415" };

  it.each<[title: string, config: (sdk: Sdk) => object]>([
    ["a class", () => ({ protocol: AwsJson1_0Protocol })],
    [
      "an instance",
      ({ errorTypeRegistries }) => ({ protocol: new AwsJson1_0Protocol({ ...settings, errorTypeRegistries }) }),
    ],
    [
      "protocolSettings",
      ({ errorTypeRegistries }) => ({
        protocolSettings: { ...settings, errorTypeRegistries, serviceTarget: "Other_1" },
      }),
    ],
  ])("causes the same request and result as in the official client when passed as %s", async (_, config) => {
    const [expected, observed] = await Promise.all([exchange(official, config), exchange(ours, config)]);
    expect(observed).toEqual(expected);
    expect(observed.requests).toHaveLength(2);
  });
});

describe.each(bothSdks)("The protocol of %s", (_, sdk) => {
  it("is an instance in the resolved configuration", () => {
    const { config } = new sdk.SupportClient({ region: "us-east-1", protocol: AwsJson1_0Protocol });
    expect(config.protocol).toBeInstanceOf(AwsJson1_0Protocol);
  });
});

async function callsOf(sdk: Sdk, name: string) {
  const calls: unknown[][] = [];
  const plain = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS });
  const original: unknown = Reflect.get(plain.config, name);
  const override = (...args: unknown[]) => {
    calls.push(
      args.map((arg) => {
        if (ArrayBuffer.isView(arg)) return Buffer.from(arg as Uint8Array).toString();
        return typeof arg === "string" ? arg : typeof arg;
      }),
    );
    return typeof original === "function" ? original(...args) : undefined;
  };
  const data = Buffer.from("four").toString("base64");
  const requestHandler = recordRequests({ status: 200, output: { attachment: { fileName: "a", data } } });
  const client = new sdk.SupportClient({
    region: "us-east-1",
    credentials: CREDENTIALS,
    requestHandler,
    [name]: override,
  });
  const attachments = [{ fileName: "a.txt", data: new TextEncoder().encode("four") }];
  await client.send(new sdk.AddAttachmentsToSetCommand({ attachments }));
  const output = await client.send(new sdk.DescribeAttachmentCommand({ attachmentId: "a" }));
  const requests = requestHandler.requests.map(comparableRequest);
  return { kind: typeof original, called: calls.length > 0, calls, output, requests };
}

async function exchange(sdk: Sdk, config: (sdk: Sdk) => object) {
  const requestHandler = recordRequests(
    { status: 200, output: { cases: [{ caseId: "case-1", unknown: 1 }] } },
    { status: 400, output: { __type: "CaseIdNotFound", message: "no" } },
  );
  const given = { region: "us-east-1", credentials: CREDENTIALS, requestHandler, ...config(sdk) };
  const client = new sdk.SupportClient(given);
  const success = await settle(client.send(new sdk.DescribeCasesCommand({ caseIdList: ["case-1"] })));
  const failure = await settle(client.send(new sdk.DescribeCasesCommand({ caseIdList: ["case-2"] })));
  return { success, failure, requests: requestHandler.requests.map(comparableRequest) };
}

function handSigner(scheme?: object) {
  return {
    sign: async (request: { headers: Record<string, string> }, options: Record<string, unknown>) => {
      const { signingRegion, signingService } = options;
      const authorization = `by hand ${signingRegion} ${signingService} ${JSON.stringify(scheme ?? null)}`;
      return Object.assign(request, { headers: { ...request.headers, authorization } });
    },
  };
}

function schemeWithoutIdentity() {
  return { httpAuthSchemes: [{ schemeId: "aws.auth#sigv4", identityProvider: () => undefined, signer: handSigner() }] };
}

function twoOptions() {
  const signingProperties = { name: "support", region: "us-east-1" };
  const propertiesExtractor = (config: object, context: object) => ({ signingProperties: { config, context } });
  return [{ schemeId: "example#x" }, { schemeId: "aws.auth#sigv4", signingProperties, propertiesExtractor }];
}
