import * as library from "@smithy/core/serde";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as ours from "../../../../src/platform/smithy/serde.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const attempt = (read: () => unknown) => {
  try {
    return { value: read() };
  } catch (error) {
    return { error: String(error) };
  }
};
const makeStream = (chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
  });
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

afterEach(() => vi.unstubAllGlobals());

describe("what stands for `@smithy/core/serde`", () => {
  it("has the library's names", () => {
    expect(Object.keys(library)).toEqual(expect.arrayContaining(Object.keys(ours)));
  });

  it("takes texts and binary data for the same bytes", () => {
    const bytes = fc.uint8Array({ minLength: 1 });
    const view = bytes.map(({ buffer }) => new DataView(buffer, 1));
    const buffer = bytes.map(({ buffer }) => buffer);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), bytes, view, buffer), (data) => {
        expect(toHex(ours.toUint8Array(data))).toBe(toHex(library.toUint8Array(data)));
        expect(ours.isArrayBuffer(data)).toBe(library.isArrayBuffer(data));
        if (typeof data === "string") expect(toHex(ours.fromUtf8(data))).toBe(toHex(library.fromUtf8(data)));
      }),
    );
  });

  it("writes the same hexadecimal digits", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(ours.toHex(bytes)).toBe(library.toHex(bytes));
      }),
    );
  });

  it("keeps a member from replacing the prototype", () => {
    const [own, theirs]: Record<string, unknown>[] = [{}, {}];
    ours.writeKey(own as object);
    library.writeKey(theirs as object);
    expect(Object.getOwnPropertyDescriptors(own)).toEqual(Object.getOwnPropertyDescriptors(theirs));
  });

  it("reads a stream, and a blob, to the end", async () => {
    const chunks = [new Uint8Array([1, 2]), new Uint8Array(), new Uint8Array([3])];
    expect(await ours.streamCollector(new Blob(chunks))).toEqual(new Uint8Array([1, 2, 3]));
    expect(await ours.streamCollector(makeStream(chunks))).toEqual(new Uint8Array([1, 2, 3]));
    expect(await ours.streamCollector(makeStream([]))).toEqual(new Uint8Array());
  });

  it("passes on why a stream broke off", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError("network error")) });
    await expect(ours.streamCollector(broken)).rejects.toThrow(new TypeError("network error"));
  });

  it("makes random identifiers, also where the page is not secure", () => {
    const identifiers = [ours.v4(), ours.v4()];
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    identifiers.push(ours.v4(), ours.v4());
    expect(new Set(identifiers).size).toBe(4);
    for (const identifier of identifiers) expect(identifier).toMatch(UUID);
  });

  it("reads the dates of HTTP as the library does", () => {
    const time = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2070-01-01") });
    fc.assert(
      fc.property(time, (date) => {
        expect(ours.parseRfc7231DateTime(date.toUTCString())).toEqual(library.parseRfc7231DateTime(date.toUTCString()));
      }),
    );
  });

  it.each(["Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37.500 GMT", "tomorrow GMT", " GMT"])(
    "reads %j as a date, or refuses it, as the library does",
    (text) => {
      expect(attempt(() => ours.parseRfc7231DateTime(text))).toEqual(attempt(() => library.parseRfc7231DateTime(text)));
    },
  );
});
