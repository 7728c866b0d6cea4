import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createLocalSupport, type LocalSupportOptions, openLocalSupport } from "../../../src/local/index.js";

const KEYS = { accessKeyId: "a", secretAccessKey: "b" };

const WRONG: readonly [options: unknown, message: string][] = [
  [null, "`options` must be an object; got null."],
  ["x", "`options` must be an object; got `x`."],
  [5, "`options` must be an object; got 5."],
  [{ credentials: null }, '`credentials` must be "any", or an object with the strings `accessKeyId`'],
  [{ credentials: "all" }, "got `all`."],
  [{ credentials: { accessKeyId: "a" } }, "`credentials` must be"],
  [{ credentials: { ...KEYS, accessKeyId: "a/b" } }, "`credentials` must be"],
  [{ credentials: { ...KEYS, accessKeyId: "a b" } }, "`credentials` must be"],
  [{ credentials: { ...KEYS, expiration: "2026-10-10" } }, "`credentials` must be"],
  [{ accountId: null }, "`accountId` must be a string of 12 digits; got null."],
  [{ accountId: 123456789012 }, "`accountId` must be a string of 12 digits; got 123456789012."],
  [{ accountId: "1234" }, "`accountId` must be a string of 12 digits; got `1234`."],
  [{ now: 5 }, "`now` must be a function that returns epoch milliseconds; got 5."],
  [{ now: () => new Date() }, "`now` must be a function that returns epoch milliseconds; got"],
  [{ now: () => "2026-01-01" }, "`now` must be a function that returns epoch milliseconds; got"],
  [{ now: () => undefined }, "`now` must be a function that returns epoch milliseconds; got"],
  [{ random: "x" }, "`random` must be a function; got `x`."],
  [{ plan: null }, "Unknown plan null. Use none, basic, developer, business, "],
  [{ plan: "buisness" }, "Unknown plan `buisness`. Did you mean `business`? Use none, basic, "],
  [{ maxCasesPerHour: "3" }, "`maxCasesPerHour` must be a number of at least 0, or Infinity; got `3`."],
  [{ unknownCodes: true }, '`unknownCodes` must be "accept" or "refuse"; got true.'],
  [{ attachments: "x" }, "`attachments` must be an object; got `x`."],
  [
    { attachments: { partSizeBytes: "8" } },
    "`attachments.partSizeBytes` must be an integer from 1 to 104857600; got `8`.",
  ],
  [
    { attachments: { processingMs: Number.NaN } },
    "`attachments.processingMs` must be a number of at least 0; got NaN.",
  ],
  [
    { attachments: { linkLifetimeMs: -5 } },
    "`attachments.linkLifetimeMs` must be a number from 0 to 3153600000000; got -5.",
  ],
  [{ attachments: { linkLifetimeMs: Infinity } }, "`attachments.linkLifetimeMs` must be"],
  [
    { attachments: { maxSetsPerMinute: "many" } },
    "`attachments.maxSetsPerMinute` must be a number of at least 0; got `many`.",
  ],
  [
    { attachments: { maxReadsPerMinute: null } },
    "`attachments.maxReadsPerMinute` must be a number of at least 0; got null.",
  ],
  [{ refresh: 5 }, "`refresh` must be an object; got 5."],
  [{ refresh: { processingMs: "5" } }, "`refresh.processingMs` must be a number of at least 0; got `5`."],
  [{ catalog: "x" }, "`catalog` must be an object; got `x`."],
  [
    { catalog: { services: {} } },
    "`catalog.services` must be an array of objects, each with a string as its `code`; got an object.",
  ],
  [{ catalog: { severityLevels: [{ code: 5 }] } }, "`catalog.severityLevels` must be an array of objects"],
  [{ catalog: { languages: "en" } }, "`catalog.languages` must be"],
  [
    { catalog: { checks: [5] } },
    "`catalog.checks` must be an array of objects, each with a string as its `id`; got [5].",
  ],
];

const UNKNOWN: readonly [options: object, message: string][] = [
  [{ plann: "basic" }, "Unknown option `plann`. Did you mean `plan`?"],
  [{ maxCasesPerhour: 3 }, "Unknown option `maxCasesPerhour`. Did you mean `maxCasesPerHour`?"],
  [{ credential: "any" }, "Unknown option `credential`. Did you mean `credentials`?"],
  [{ region: "us-east-1" }, "Unknown option `region`. Use credentials, accountId, plan, maxCasesPerHour, "],
  [{ attachments: { partSize: 5 } }, "Unknown option `attachments.partSize`. Use partSizeBytes, processingMs, "],
  [{ attachments: { linkLifetime: 5 } }, "Unknown option `attachments.linkLifetime`. Did you mean `linkLifetimeMs`?"],
  [{ refresh: { processingMS: 5 } }, "Unknown option `refresh.processingMS`. Did you mean `processingMs`?"],
  [{ catalog: { service: [] } }, "Unknown option `catalog.service`. Did you mean `services`?"],
  [{ dataFile: "./support.db" }, "Unknown option `dataFile`: it belongs to `openLocalSupport`."],
  [{ port: 4599 }, "Unknown option `port`: it belongs to `listen`."],
];

const refusal = (message: string) =>
  expect.objectContaining({
    name: "OptionError",
    code: "OPTION_INVALID",
    message: expect.stringContaining(message),
  });

it.each(UNKNOWN)("createLocalSupport throws for the unknown option in %j", (options, message) => {
  expect(() => createLocalSupport(options)).toThrow(
    expect.objectContaining({
      name: "OptionError",
      code: "OPTION_UNKNOWN",
      message: expect.stringContaining(message),
    }),
  );
});

it("createLocalSupport throws an OptionError with the option and the suggested name", () => {
  expect(() => createLocalSupport({ plann: "basic" } as LocalSupportOptions)).toThrow(
    expect.objectContaining({ option: "plann", suggestion: "plan" }),
  );
  expect(() => createLocalSupport({ plan: "buisness" } as unknown as LocalSupportOptions)).toThrow(
    expect.objectContaining({ option: "plan", suggestion: "business" }),
  );
  expect(() => createLocalSupport({ attachments: { partSizeBytes: 0 } })).toThrow(
    expect.objectContaining({ option: "attachments.partSizeBytes", suggestion: undefined }),
  );
});

it.each(WRONG)("createLocalSupport throws for %j", (options, message) => {
  expect(() => createLocalSupport(options as LocalSupportOptions)).toThrow(refusal(message));
});

it("createLocalSupport accepts dates and functions of another realm, and undefined options", () => {
  const expiration: Date = runInNewContext("new Date(4e12)");
  const now: () => number = runInNewContext("() => 0");
  const options = { credentials: { ...KEYS, expiration }, now, attachments: undefined, catalog: { checks: undefined } };
  expect(createLocalSupport(options).clock.now()).toBe(0);
});

describe("openLocalSupport with invalid options", () => {
  it.each<[object, string]>([
    [{ accountId: "1" }, "`accountId` must be a string of 12 digits; got `1`."],
    [{ plan: "gold" }, "Unknown plan `gold`."],
    [{ dataFile: "" }, "`dataFile` must be the path of a file, without NUL characters; got an empty string."],
    [{ dataFile: "a\0b.db" }, "`dataFile` must be the path of a file, without NUL characters; got `a\\u0000b.db`."],
    [{ dataFile: undefined }, "`dataFile` must be the path of a file, without NUL characters; got undefined."],
  ])("creates no file for %j", async (options, message) => {
    const folder = await mkdtemp(join(tmpdir(), "local-support-"));
    const given = { dataFile: join(folder, "support.db"), ...options };
    await expect(openLocalSupport(given as Parameters<typeof openLocalSupport>[0])).rejects.toEqual(refusal(message));
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it("throws without options", async () => {
    const opening = openLocalSupport(undefined as unknown as { dataFile: string });
    await expect(opening).rejects.toEqual(refusal("`options` must be an object; got undefined."));
  });
});
