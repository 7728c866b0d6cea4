import { describe, expect, it } from "vitest";
import { memoizeCredentials } from "../../../src/platform/memoizeCredentials.js";

const MINUTE_MS = 60_000;

function makeProvider(lifetimeMs?: number) {
  let calls = 0;
  const find = memoizeCredentials(async () => {
    calls++;
    const expiration = lifetimeMs === undefined ? {} : { expiration: new Date(Date.now() + lifetimeMs) };
    return { accessKeyId: `key-${calls}`, secretAccessKey: "secret", ...expiration };
  });
  return { find, calls: () => calls };
}

describe("memoizeCredentials", () => {
  it("calls the provider once when credentials never expire", async () => {
    const { find, calls } = makeProvider();
    expect([(await find()).accessKeyId, (await find()).accessKeyId]).toEqual(["key-1", "key-1"]);
    expect(calls()).toBe(1);
  });

  it("calls the provider once for concurrent calls", async () => {
    const { find, calls } = makeProvider();
    await Promise.all([find(), find(), find()]);
    expect(calls()).toBe(1);
  });

  it.each([
    [6 * MINUTE_MS, 1],
    [4 * MINUTE_MS, 3],
    [-MINUTE_MS, 3],
  ])(
    "with credentials that expire in %i ms, calls the provider %i time(s) for three calls",
    async (lifetimeMs, times) => {
      const { find, calls } = makeProvider(lifetimeMs);
      for (let call = 0; call < 3; call++) await find();
      expect(calls()).toBe(times);
    },
  );

  it("calls the provider again on forceRefresh", async () => {
    const { find } = makeProvider();
    await find();
    expect((await find({ forceRefresh: true })).accessKeyId).toBe("key-2");
  });

  it("calls the provider again after a failure", async () => {
    let fails = true;
    const find = memoizeCredentials(async () => {
      if (fails) throw new Error("not yet");
      return { accessKeyId: "key", secretAccessKey: "secret" };
    });
    await expect(find()).rejects.toThrow("not yet");
    fails = false;
    expect((await find()).accessKeyId).toBe("key");
  });
});
