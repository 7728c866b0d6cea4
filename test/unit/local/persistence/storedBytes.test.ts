import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Bytes } from "../../../../src/local/bytes.js";
import { createStoredBytes } from "../../../../src/local/persistence/storedBytes.js";

/** Writes a value, and reads it like the next process. */
function roundTrip(value: object): { readonly read: object; readonly pieces: ReadonlyMap<string, Bytes> } {
  const pieces = new Map<string, Bytes>();
  const json = createStoredBytes(new Map()).write(value, (id, content) => pieces.set(id, content));
  return { read: createStoredBytes(pieces).read(json), pieces };
}

it("storedBytes stores bytes separately from the JSON, each piece once", () => {
  const content = Uint8Array.of(0, 255);
  const value = { name: "a", content: [content, content], more: { content: Uint8Array.of(1) } };
  const { read, pieces } = roundTrip(value);
  expect(read).toEqual(value);
  expect(pieces.size).toBe(2);
});

describe("storedBytes preserves an object with its own marker:", () => {
  it.each<object>([
    { $bytes: "1" },
    { reason: { $bytes: "1" }, content: Uint8Array.of(7) },
    { $bytes: "1", reason: "r" },
    { $bytes: [["$bytes", "1"]] },
    { $bytes: { $bytes: { $bytes: 5 } } },
    { $bytes: { content: Uint8Array.of(7), $bytes: null } },
    { list: [{ $bytes: [] }, { $bytes: Uint8Array.of(7) }] },
  ])("%j", (value) => {
    expect(roundTrip(value).read).toEqual(value);
  });

  it("except members that JSON omits", () => {
    const value = { $bytes: undefined, times: undefined, act: () => 5, name: "n" };
    expect(roundTrip(value).read).toEqual({ name: "n" });
  });
});

describe("storedBytes data of earlier versions", () => {
  const content = Uint8Array.of(7);

  it("is still readable", () => {
    const bytes = createStoredBytes(new Map([["1", content]]));
    expect(bytes.read('{"fileName":"a","content":[{"$bytes":"1"}]}')).toEqual({ fileName: "a", content: [content] });
    expect(bytes.unread()).toEqual([]);
    expect(() => bytes.read('{"content":[{"$bytes":"2"}]}')).toThrow("The piece 2 of a file is missing.");
  });

  it("treats a marker as plain data in objects with other members or without a string id", () => {
    const bytes = createStoredBytes(new Map([["1", content]]));
    const value = [{ $bytes: "1", reason: "r" }, { $bytes: 1 }, { $bytes: null }];
    expect(bytes.read(JSON.stringify(value))).toEqual(value);
    expect(bytes.unread()).toEqual(["1"]);
  });
});

it("storedBytes stores bytes of another realm", () => {
  const content: Uint8Array = runInNewContext("Uint8Array.of(1, 2)");
  const put: [string, Uint8Array][] = [];
  const json = createStoredBytes(new Map()).write({ content }, (id, bytes) => put.push([id, bytes]));
  expect([json, put]).toEqual(['{"content":{"$bytes":"1"}}', [["1", content]]]);
});
