import { getEventListeners } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { downloadAttachment } from "../../../../src/index.js";
import { MEGABYTE, makeContent } from "../../../support/attachmentFixture.js";
import { store } from "../../../support/storedAttachment.js";

const SMALL = makeContent(1000);
const LARGE = makeContent(6 * MEGABYTE + 5, 2);

describe("downloadAttachment with an abort or a timeout", () => {
  it.each(["memory", "stream", "path"] as const)(
    "rejects with an AbortError at any request of a download to %s",
    async (to) => {
      for (let at = 1; at <= 3; at++) {
        const fixture = await store(LARGE);
        const { client, attachmentId, requests, folder } = fixture;
        const aborter = new AbortController();
        fixture.onRequest = () => {
          if (requests.length === at) aborter.abort();
        };
        const options = { to: to === "path" ? { path: join(folder, "a.bin") } : to, signal: aborter.signal };
        await expect(downloadAttachment(client, { attachmentId }, options)).rejects.toMatchObject({
          name: "AbortError",
        });
        expect(readdirSync(folder)).toEqual([]);
      }
    },
  );

  it.each(["memory", "path"] as const)(
    "rejects with a TimeoutError after timeoutMs, and leaves no file: %s",
    async (to) => {
      const { client, attachmentId, folder } = await store(LARGE);
      const pull = (controller: ReadableStreamDefaultController) =>
        new Promise<void>((resolve) => setTimeout(resolve, 5)).then(() => controller.enqueue(SMALL));
      const fetch = async () => new Response(new ReadableStream({ pull }));
      const options = { to: to === "path" ? { path: join(folder, "a.bin") } : to, timeoutMs: 100, fetch };
      const download = downloadAttachment(client, { attachmentId }, { ...options, maxSizeBytes: Infinity });
      await expect(download).rejects.toMatchObject({ name: "TimeoutError", code: "TIMEOUT" });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("fails a stream with a TimeoutError after timeoutMs, and closes the connection", async () => {
    const { client, attachmentId } = await store(LARGE);
    const { signal } = new AbortController();
    let isClosed = false;
    const start = (controller: ReadableStreamDefaultController) => controller.enqueue(SMALL);
    const cancel = () => {
      isClosed = true;
    };
    const fetch = async () => new Response(new ReadableStream({ start, cancel }));
    const options = { to: "stream", timeoutMs: 50, signal, fetch } as const;
    const { stream } = await downloadAttachment(client, { attachmentId }, options);
    const reader = stream.getReader();
    await reader.read();
    await expect(reader.read()).rejects.toMatchObject({ name: "TimeoutError", code: "TIMEOUT" });
    expect([isClosed, getEventListeners(signal, "abort")]).toEqual([true, []]);
  });

  it("fails a stream with an AbortError", async () => {
    const { client, attachmentId } = await store(LARGE);
    const aborter = new AbortController();
    const fetch = async () =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(SMALL) }), { status: 200 });
    const { stream } = await downloadAttachment(
      client,
      { attachmentId },
      { to: "stream", signal: aborter.signal, fetch },
    );
    const reader = stream.getReader();
    await reader.read();
    aborter.abort();
    const readOn = async () => {
      while (!(await reader.read()).done);
    };
    await expect(readOn()).rejects.toMatchObject({ name: "AbortError" });
  });

  it("sends nothing for a stream where there are no streams, and removes its listener", async () => {
    const { client, attachmentId, requests } = await store(LARGE);
    const { signal } = new AbortController();
    const NoStream = vi.fn(() => {
      throw new TypeError("No streams.");
    });
    vi.stubGlobal("ReadableStream", NoStream);
    onTestFinished(() => void vi.unstubAllGlobals());
    const download = downloadAttachment(client, { attachmentId }, { to: "stream", signal });
    await expect(download).rejects.toThrow("No streams.");
    expect([requests, getEventListeners(signal, "abort")]).toEqual([[], []]);
  });

  it("closes the connection when a stream is aborted while it is not being read", async () => {
    const { client, attachmentId } = await store(LARGE);
    const aborter = new AbortController();
    let isClosed = false;
    const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(SMALL);
    const cancel = () => {
      isClosed = true;
    };
    const fetch = async () => new Response(new ReadableStream({ pull, cancel }));
    const options = { to: "stream", signal: aborter.signal, fetch } as const;
    const { stream } = await downloadAttachment(client, { attachmentId }, options);
    const reader = stream.getReader();
    await reader.read();
    await new Promise(setImmediate);
    aborter.abort("enough");
    await new Promise(setImmediate);
    expect(isClosed).toBe(true);
    await expect(reader.closed).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
    expect(getEventListeners(aborter.signal, "abort")).toEqual([]);
  });

  it.each([
    ["is read to the end", (controller: ReadableStreamDefaultController) => controller.close()],
    ["breaks", (controller: ReadableStreamDefaultController) => controller.error(new Error("No more"))],
  ])("removes its listener from the signal when a stream %s", async (_, pull) => {
    const { client, attachmentId } = await store(LARGE);
    const { signal } = new AbortController();
    const start = (controller: ReadableStreamDefaultController) => controller.enqueue(SMALL);
    const fetch = async () => new Response(new ReadableStream({ start, pull }));
    const { stream } = await downloadAttachment(
      client,
      { attachmentId },
      { to: "stream", signal, fetch, maxAttempts: 1 },
    );
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer().catch(() => {});
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("rejects with an AbortError while the body of an error response is read", async () => {
    const { client, attachmentId } = await store(LARGE);
    const aborter = new AbortController();
    const pull = () => new Promise<void>(() => setTimeout(() => aborter.abort()));
    const fetch = async () => new Response(new ReadableStream({ pull }), { status: 502 });
    const download = downloadAttachment(client, { attachmentId }, { signal: aborter.signal, fetch });
    await expect(download).rejects.toMatchObject({ name: "AbortError" });
  });

  it("rejects with an AbortError when the aborted call fails with another error", async () => {
    const aborter = new AbortController();
    const client = {
      async send() {
        aborter.abort("enough");
        throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
      },
    };
    const download = downloadAttachment(client, { attachmentId: "a" }, { signal: aborter.signal });
    await expect(download).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
  });

  it("closes the connection and removes its listener when a stalled stream is cancelled", async () => {
    const { client, attachmentId } = await store(LARGE);
    const { signal } = new AbortController();
    let isClosed = false;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(SMALL),
      pull: () => new Promise(() => {}),
      cancel() {
        isClosed = true;
      },
    });
    const fetch = async () => new Response(body);
    const { stream } = await downloadAttachment(client, { attachmentId }, { to: "stream", signal, fetch });
    const reader = stream.getReader();
    await reader.read();
    const waiting = reader.read();
    await new Promise(setImmediate);
    await reader.cancel();
    expect((await waiting).done).toBe(true);
    expect(isClosed).toBe(true);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
