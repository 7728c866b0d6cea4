import { CreateCaseCommand, DescribeCasesCommand, GetAttachmentUploadLinksCommand } from "@aws-sdk/client-support";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { officialClient, signedHeaders } from "../../../support/localRequests.js";

const ENDPOINT = "https://support.us-east-1.amazonaws.com";
const INPUT = { subject: "s", communicationBody: "b" };

let support = createLocalSupport();

beforeEach(() => {
  support = createLocalSupport();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const clientOfFetch = (maxAttempts = 1) =>
  officialClient(support, { endpoint: ENDPOINT, requestHandler: new FetchHttpHandler(), maxAttempts });

async function signedInit(): Promise<RequestInit> {
  const { host: _, ...headers } = await signedHeaders(ENDPOINT);
  return { method: "POST", headers, body: "{}" };
}

describe("`support.fetch`", () => {
  it("works as the global fetch of a client", async () => {
    vi.stubGlobal("fetch", support.fetch);
    const client = clientOfFetch();
    await client.send(new CreateCaseCommand(INPUT));
    const { cases = [] } = await client.send(new DescribeCasesCommand({}));
    expect(cases.map(({ caseId }) => caseId)).toEqual(support.cases.map(({ caseId }) => caseId));
    expect(cases).toHaveLength(1);
  });

  it("accepts a string, a URL or a Request, and options that override the Request", async () => {
    const init = await signedInit();
    const inputs: [string | URL | Request, RequestInit?][] = [
      [ENDPOINT, init],
      [new URL(ENDPOINT), init],
      [new Request(ENDPOINT, init)],
      [new Request(ENDPOINT, { headers: { accept: "text/html" } }), init],
    ];
    for (const [input, rest] of inputs) {
      const response = await support.fetch(input, rest);
      expect(response).toBeInstanceOf(Response);
      expect([response.status, response.ok, await response.json()]).toEqual([200, true, { cases: [] }]);
      expect(response.headers.get("content-type")).toBe("application/x-amz-json-1.1");
    }
  });

  it("returns error responses without throwing", async () => {
    const answers = await Promise.all([
      support.fetch(ENDPOINT),
      support.fetch(`${ENDPOINT}/x?a=1`, { method: "POST", body: "{}" }),
      support.fetch(ENDPOINT, { ...(await signedInit()), body: "{ }" }),
    ]);
    expect(await Promise.all(answers.map(async (each) => [each.status, (await each.json()).__type]))).toEqual([
      [404, "UnknownOperationException"],
      [404, "UnknownOperationException"],
      [400, "InvalidSignatureException"],
    ]);
  });

  it("rejects like the global fetch for an invalid URL and an abort", async () => {
    await expect(support.fetch("no url")).rejects.toBeInstanceOf(TypeError);
    const reason = new Error("changed my mind");
    await expect(support.fetch(ENDPOINT, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    support.faults.add("slowResponse", { delayMs: 60_000 });
    const call = support.fetch(ENDPOINT, { ...(await signedInit()), signal: AbortSignal.timeout(20) });
    await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
  });

  it("rejects like the global fetch when the connection is dropped", async () => {
    support.faults.add("lostRequest", { times: 1 });
    support.faults.add("truncatedResponse", { times: 1 });
    const init = await signedInit();
    const dropped = await support.fetch(ENDPOINT, init).catch((error) => error);
    expect(dropped).toBeInstanceOf(TypeError);
    expect(dropped).toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });

    const response = await support.fetch(ENDPOINT, init);
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "12"]);
    await expect(response.text()).rejects.toMatchObject({ message: "terminated", cause: { code: "ECONNRESET" } });
  });

  it("makes a client retry after a dropped connection", async () => {
    vi.stubGlobal("fetch", support.fetch);
    const lost = support.faults.add("lostResponse", { times: 1 });
    const call = clientOfFetch(2).send(new CreateCaseCommand(INPUT));
    await call.catch(() => {});
    expect([lost.hits, support.cases.length]).toEqual([1, 2]);
  });

  it("serves the service's presigned links", async () => {
    vi.stubGlobal("fetch", support.fetch);
    const client = clientOfFetch();
    const content = new Uint8Array([1, 2, 3]);
    const upload = await client.send(
      new GetAttachmentUploadLinksCommand({ fileName: "a.bin", fileSizeBytes: content.length }),
    );
    const link = upload.uploadUrls?.[0]?.url ?? "";
    expect(new URL(link).origin).toBe(ENDPOINT);
    const response = await fetch(link, { method: "PUT", body: content });
    expect([response.status, response.headers.has("etag")]).toEqual([200, true]);
  });
});
