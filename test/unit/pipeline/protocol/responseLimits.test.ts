import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ConfigurationError, DescribeCasesCommand, SupportClient, SupportClientError } from "../../../../src/index.js";
import { official, ours, type Sdk } from "../../../support/sdks.js";
import { settle } from "../../../support/settle.js";

const CREDENTIALS = { accessKeyId: "a", secretAccessKey: "b" };
const KIB = 1024;
const HEAD = '{"cases":[';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Serves the head of a response, then chunks of 1 KiB until the connection closes or `pieces` were sent. */
async function serve(pieces: number, { status = 200, declared = false } = {}) {
  const sent = { pieces: 0, closed: 0 };
  const server = createServer((request, response) => {
    request.resume();
    response.on("close", () => {
      sent.closed += 1;
    });
    response.writeHead(status, declared ? { "content-length": HEAD.length + pieces * KIB } : {});
    response.write(HEAD);
    const send = () => {
      if (response.destroyed || sent.pieces >= pieces) return;
      sent.pieces += 1;
      response.write(" ".repeat(KIB), () => setImmediate(send));
    };
    send();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent };
}

/** Client settings for each kind of response body. */
const WAYS: Record<string, (url: string) => object> = {
  "the default handler": () => ({}),
  "the fetch handler": () => ({ requestHandler: new FetchHttpHandler() }),
  "a handler that returns a web stream": (url) => ({
    requestHandler: { handle: async () => ({ response: toResponse(await fetch(url, { method: "POST" })) }) },
  }),
  "a handler that returns a stream of Node": (url) => ({
    requestHandler: {
      handle: async () => {
        const { body, ...rest } = toResponse(await fetch(url, { method: "POST" }));
        return { response: { ...rest, body: Readable.fromWeb(body as never) } };
      },
    },
  }),
};

function toResponse({ status, headers, body }: Response) {
  return { statusCode: status, headers: Object.fromEntries(headers), body };
}

function makeClient(way: string, url: string, more: object = {}) {
  const settings = { region: "us-east-1", endpoint: url, credentials: CREDENTIALS, ...WAYS[way]?.(url), ...more };
  const client = new SupportClient(settings);
  closers.push(() => client.destroy());
  return client;
}

describe.each(Object.keys(WAYS))("A response through %s", (way) => {
  it.each([200, 400])("rejects and cancels its stream above maxResponseBytes: status %i", async (status) => {
    const { url, sent } = await serve(100_000, { status });
    const client = makeClient(way, url, { maxResponseBytes: 64 * KIB });
    const error = await settle(client.send(new DescribeCasesCommand({})));
    expect(error).toMatchObject({ name: "SupportClientError", code: "RESPONSE_TOO_LARGE" });
    expect(error?.message).toContain("`maxResponseBytes`: 65536");
    await vi.waitFor(() => expect(sent.closed).toBe(1));
    expect(sent.pieces).toBeLessThan(100_000);
  });

  it("rejects before it is read when its content length is above maxResponseBytes", async () => {
    const { url, sent } = await serve(100_000, { declared: true });
    const error = await settle(makeClient(way, url).send(new DescribeCasesCommand({})));
    expect(error).toMatchObject({ code: "RESPONSE_TOO_LARGE" });
    await vi.waitFor(() => expect(sent.closed).toBe(1));
    expect(sent.pieces).toBeLessThan(70_000);
  });

  it.each([new Error("The user went away."), "a text", undefined])(
    "rejects with an AbortError and the reason when aborted while it is read: %s",
    async (reason) => {
      const { url, sent } = await serve(3);
      const controller = new AbortController();
      const answer = makeClient(way, url).send(new DescribeCasesCommand({}), { abortSignal: controller.signal });
      const settled = answer.catch((error: unknown) => error);
      await vi.waitFor(() => expect(sent.pieces).toBe(3));
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.abort(reason);
      const error = (await settled) as Error;
      expect(error).toMatchObject({ name: "AbortError", message: "Request aborted" });
      expect(error.cause).toBe(controller.signal.reason);
      await vi.waitFor(() => expect(sent.closed).toBe(1));
    },
  );
});

const withBody = (body: unknown, settings: object = {}) => {
  const requestHandler = { handle: async () => ({ response: { statusCode: 200, headers: {}, body } }) };
  const client = new SupportClient({ credentials: CREDENTIALS, requestHandler: requestHandler as never, ...settings });
  return settle(client.send(new DescribeCasesCommand({})));
};

describe("A response body of another type", () => {
  const answer = `{"cases":[${" ".repeat(KIB)}]}`;
  it.each([
    ["bytes", () => Buffer.from(answer)],
    ["a Blob", () => new Blob([answer])],
    ["a stream of strings", () => Readable.from([answer])],
    ["a stream with a custom streamCollector", () => Readable.from([Buffer.from(answer)])],
  ])("is limited by maxResponseBytes: %s", async (form, make) => {
    const streamCollector = async (stream: Readable) => Buffer.concat(await stream.toArray());
    const settings = form.includes("collector") ? { streamCollector } : {};
    expect(await withBody(make(), settings)).toMatchObject({ output: { cases: [] } });
    expect(await withBody(make(), { ...settings, maxResponseBytes: KIB })).toMatchObject({
      code: "RESPONSE_TOO_LARGE",
    });
    expect(await withBody(make(), { ...settings, maxResponseBytes: Infinity })).toMatchObject({
      output: { cases: [] },
    });
  });

  it("rejects when its stream closes early without an error", async () => {
    const body = new Readable({ read() {} });
    setTimeout(() => body.destroy(), 10);
    expect(await withBody(body, { maxAttempts: 1 })).toMatchObject({ code: "ECONNRESET" });
  });
});

describe("maxResponseBytes", () => {
  it("is 64 MiB by default", async () => {
    const answer = (sizeBytes: number) => Buffer.from(`{"cases":[${" ".repeat(sizeBytes - 12)}]}`);
    expect(await withBody(answer(67_108_864))).toMatchObject({ output: { cases: [] } });
    expect(await withBody(answer(67_108_865))).toMatchObject({ code: "RESPONSE_TOO_LARGE" });
  });

  it.each([-1, Number.NaN, "64", null, {}])("rejects %j", (maxResponseBytes) => {
    const create = () => new SupportClient({ maxResponseBytes: maxResponseBytes as never });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(SupportClientError);
    expect(create).toThrow("`maxResponseBytes` must be a number of bytes");
  });
});

describe("Calls that share a signal", () => {
  async function countListeners({ SupportClient, DescribeCasesCommand }: Sdk) {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    const requestHandler = {
      handle: async () => ({ response: { statusCode: 200, headers: {}, body: Readable.from([Buffer.from("{}")]) } }),
    };
    const settings = { region: "us-east-1", credentials: CREDENTIALS, requestHandler: requestHandler as never };
    const client = new SupportClient(settings);
    const send = () => client.send(new DescribeCasesCommand({}), { abortSignal: signal });
    await Promise.all(Array.from({ length: 30 }, send));
    return add.mock.calls.length;
  }

  it("add one listener in total for all their responses", async () => {
    expect(await countListeners(ours)).toBeLessThanOrEqual((await countListeners(official)) + 1);
  });
});
