import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleByRollup, bundleScript } from "../support/bundle.js";
import { installPackage } from "../support/installPackage.js";
import { runScript } from "../support/runScript.js";

const TIMEOUT_MS = 60_000;
const app = installPackage();

const PROGRAM = `
import { AddAttachmentsToSetCommand, CaseIdNotFound, CreateCaseCommand, ResolveCaseCommand, SupportClient } from "aws-support-client";

export async function run() {
  const client = new SupportClient({
    region: "us-east-1",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token" },
  });
  const input = { subject: "Ünïcode", communicationBody: "Body" };
  const { caseId, $metadata } = await client.send(new CreateCaseCommand(input));
  const failure = await client.send(new ResolveCaseCommand({ caseId })).catch((error) => error);
  const attachments = [{ fileName: "a.txt", data: new Uint8Array([1, 2, 255, 4]) }];
  await client.send(new AddAttachmentsToSetCommand({ attachments })).catch(() => {});
  return { caseId, requestId: $metadata.requestId, failure: failure instanceof CaseIdNotFound && failure.message };
}
`;
writeFileSync(join(app, "program.js"), PROGRAM);

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Runs a bundle against a scripted `fetch`, and returns its requests and its results. */
async function run(code: string, globals: object = {}): Promise<{ sent: Sent[]; result: unknown }> {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { url, method } = request;
    sent.push({ url, method, headers: Object.fromEntries(request.headers), body: await request.text() });
    const headers = { "x-amzn-requestid": `request-${sent.length}`, "content-type": "application/x-amz-json-1.1" };
    return sent.length === 1
      ? new Response(JSON.stringify({ caseId: "case-1" }), { headers })
      : new Response(JSON.stringify({ __type: "CaseIdNotFound", message: "Gone" }), { headers, status: 400 });
  };
  const all = { fetch, navigator: { userAgent: "Firefox/1" }, ...globals };
  const program = runScript(code, all) as { run(): Promise<unknown> };
  return { sent, result: await program.run() };
}

const bundlers = [
  { bundler: "esbuild for a browser", make: () => bundleScript(app, PROGRAM, "browser") },
  { bundler: "esbuild for React Native", make: () => bundleScript(app, PROGRAM, "react-native") },
  { bundler: "Rollup", make: async () => (await bundleByRollup(app, "program.js")).code },
];

/** What browsers of 2021 and React Native lack of the language, and of the platform. */
const WITHOUT_LATER_FUNCTIONS = `
for (const name of ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"])
  for (const { prototype } of [Array, Object.getPrototypeOf(Int8Array), String]) delete prototype[name];
for (const name of ["hasOwn", "groupBy"]) delete Object[name];
delete Array.fromAsync;
delete Promise.withResolvers;
`;
const olderGlobals = () => ({
  btoa: undefined,
  structuredClone: undefined,
  AbortSignal: undefined,
  TextEncoder: class {
    readonly #encoder = new TextEncoder();
    encode(text: string): Uint8Array {
      return this.#encoder.encode(text);
    }
  },
  navigator: { userAgentData: { platform: "macOS", brands: [{ brand: "Chromium", version: "100" }] } },
});

describe.each(bundlers)("a program bundled by $bundler", ({ make }) => {
  it(
    "sends a signed request where there is nothing of Node, and reads the answers",
    async () => {
      const { sent, result } = await run(await make());
      expect(result).toEqual({ caseId: "case-1", requestId: "request-1", failure: "Gone" });
      const [request] = sent;
      expect(request).toMatchObject({
        url: "https://support.us-east-1.amazonaws.com/",
        method: "POST",
        body: '{"subject":"Ünïcode","communicationBody":"Body"}',
      });
      expect(request?.headers).toMatchObject({
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSSupport_20130415.CreateCase",
        "x-amz-security-token": "token",
        authorization: expect.stringMatching(
          /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/support\/aws4_request, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/,
        ),
      });
    },
    TIMEOUT_MS,
  );

  it(
    "does so, and sends bytes, also where functions are missing that came later than 2021",
    async () => {
      const { sent, result } = await run(WITHOUT_LATER_FUNCTIONS + (await make()), olderGlobals());
      expect(result).toEqual({ caseId: "case-1", requestId: "request-1", failure: "Gone" });
      expect(sent[2]?.body).toBe('{"attachments":[{"fileName":"a.txt","data":"AQL/BA=="}]}');
    },
    TIMEOUT_MS,
  );
});
