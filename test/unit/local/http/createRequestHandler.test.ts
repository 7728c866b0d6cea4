import { Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import { CreateCaseCommand, DescribeCasesCommand } from "@aws-sdk/client-support";
import { expect, it, vi } from "vitest";
import { createLocalSupport } from "../../../../src/local/index.js";
import { officialClient, signedHeaders } from "../../../support/localRequests.js";

const INPUT = { subject: "s", communicationBody: "b" };

it("createRequestHandler serves the state of its service", async () => {
  const [one, other] = [officialClient(createLocalSupport()), officialClient(createLocalSupport())];
  await one.send(new CreateCaseCommand(INPUT));
  expect((await one.send(new DescribeCasesCommand({}))).cases).toHaveLength(1);
  expect((await other.send(new DescribeCasesCommand({}))).cases).toEqual([]);
});

it("createRequestHandler accepts text, bytes and streams as bodies", async () => {
  const support = createLocalSupport();
  const subject = "\u{1f600}";
  const text = JSON.stringify({ ...INPUT, subject });
  const bytes = new TextEncoder().encode(text);
  const framed = new Uint8Array([0, ...bytes, 0]);
  const view = new DataView(framed.buffer, 1, bytes.length);
  const other: ArrayBuffer = runInNewContext("new ArrayBuffer(size)", { size: bytes.length });
  new Uint8Array(other).set(bytes);
  const blob = new Blob([bytes]);
  const ofNode = () => Readable.from([text.slice(0, 9), Buffer.from(text.slice(9))]);
  const forms = [text, bytes, bytes.buffer, other, view, Buffer.from(bytes), blob, blob.stream(), ofNode()];
  const headers = await signedHeaders("http://localhost:80", { operation: "CreateCase", body: text });
  for (const body of forms) {
    const request = { method: "POST", protocol: "http:", hostname: "localhost", path: "/", headers, body };
    expect((await support.requestHandler.handle(request)).response.statusCode).toBe(200);
  }
  const { cases = [] } = await officialClient(support).send(new DescribeCasesCommand({}));
  expect(cases.map((each) => each.subject)).toEqual(forms.map(() => subject));
});

it("createRequestHandler copies the body at the call", async () => {
  const support = createLocalSupport();
  const body = new TextEncoder().encode(JSON.stringify(INPUT));
  const headers = await signedHeaders("http://h", { operation: "CreateCase", body: JSON.stringify(INPUT) });
  const answer = support.requestHandler.handle({
    method: "POST",
    protocol: "http:",
    hostname: "h",
    path: "/",
    headers,
    body,
  });
  body.fill(0);
  expect((await answer).response.statusCode).toBe(200);
});

it.each([
  [5, "Number"],
  [{}, "Object"],
  [() => "{}", "Function"],
])("createRequestHandler rejects a body that is not text, bytes or a stream: %o", async (body, kind) => {
  const request = { method: "POST", protocol: "http:", hostname: "h", path: "/", headers: {}, body };
  await expect(createLocalSupport().requestHandler.handle(request)).rejects.toThrow(
    `Invalid request body: ${kind}. Use a string, bytes, a Blob or a stream.`,
  );
});

it("createRequestHandler encodes the query like the signer", async () => {
  const query = { "b c": "\u00e9", a: "1" };
  const headers = await signedHeaders("http://localhost", { query });
  const request = { method: "POST", protocol: "http:", hostname: "localhost", path: "/", query, headers, body: "{}" };
  const { response } = await createLocalSupport().requestHandler.handle(request);
  expect(response.statusCode).toBe(200);
});

it("createRequestHandler responds with the date of its `now`, and a UUID as the request id", async () => {
  const nowMs = Date.UTC(2026, 9, 10);
  const client = officialClient(createLocalSupport({ now: () => nowMs }), { systemClockOffset: nowMs - Date.now() });
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const { $metadata } = await client.send(new DescribeCasesCommand({}));
  expect($metadata).toMatchObject({ httpStatusCode: 200, requestId: expect.stringMatching(uuid) });
});

it("createRequestHandler makes a client correct its clock and retry", async () => {
  const support = createLocalSupport({ now: () => Date.now() + 3_600_000 });
  const client = officialClient(support, { maxAttempts: 2 });
  const { $metadata } = await client.send(new DescribeCasesCommand({}));
  expect($metadata.attempts).toBe(2);
});

it("createRequestHandler repeats its responses with the same `now` and `random`", async () => {
  const nowMs = Date.now();
  const [one, other] = await Promise.all(
    [1, 2].map(async () => {
      const client = officialClient(createLocalSupport({ now: () => nowMs, random: () => 0.25 }));
      await client.send(new CreateCaseCommand(INPUT));
      return client.send(new DescribeCasesCommand({}));
    }),
  );
  expect(one).toEqual(other);
});

it("createRequestHandler rejects a call that is aborted before or during the request", async () => {
  const client = officialClient(createLocalSupport());
  const command = () => new DescribeCasesCommand({});
  await expect(client.send(command(), { abortSignal: AbortSignal.abort() })).rejects.toMatchObject({
    name: "AbortError",
  });

  const abort = new AbortController();
  const { requestHandler } = createLocalSupport();
  const request = { method: "POST", protocol: "http:", hostname: "h", path: "/", headers: {} };
  const answer = requestHandler.handle(request, { abortSignal: abort.signal });
  abort.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
});

it("createRequestHandler returns a handler that works after `destroy`", async () => {
  const support = createLocalSupport();
  officialClient(support).destroy();
  expect((await officialClient(support).send(new DescribeCasesCommand({}))).cases).toEqual([]);
});

it("createRequestHandler responds with the global Uint8Array, which jsdom replaces", async () => {
  const support = createLocalSupport();
  const headers = await signedHeaders("http://h", { body: "{}" });
  const request = { method: "POST", protocol: "http:", hostname: "h", path: "/", headers, body: "{}" };
  const { response: usual } = await support.requestHandler.handle(request);
  vi.stubGlobal("Uint8Array", runInNewContext("Uint8Array"));
  try {
    const { response } = await support.requestHandler.handle(request);
    expect([usual.body instanceof Uint8Array, response.body instanceof Uint8Array]).toEqual([false, true]);
  } finally {
    vi.unstubAllGlobals();
  }
});
