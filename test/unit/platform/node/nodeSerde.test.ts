import * as library from "@smithy/core/serde";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as ours from "../../../../src/platform/node/nodeSerde.js";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => vi.unstubAllGlobals());

describe("what stands for `@smithy/core/serde` on Node", () => {
  it("has the library's names", () => {
    expect(Object.keys(library)).toEqual(expect.arrayContaining(Object.keys(ours)));
  });

  it("makes random identifiers by the `crypto` of the program, and without one", () => {
    const identifiers = [ours.v4(), ours.v4()];
    for (const value of [{}, undefined]) {
      vi.stubGlobal("crypto", value);
      identifiers.push(ours.v4(), ours.v4());
    }
    expect(new Set(identifiers).size).toBe(6);
    for (const identifier of identifiers) expect(identifier).toMatch(UUID);
    vi.stubGlobal("crypto", { randomUUID: () => "mine" });
    expect(ours.v4()).toBe("mine");
  });
});
