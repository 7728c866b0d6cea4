import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  createLocalSupport,
  type LastingLocalSupportOptions,
  type LocalSupportOptions,
  openLocalSupport,
} from "../../../src/local/index.js";

const START = "Failed to start the local service: ";
const KEYS = { accessKeyId: "a", secretAccessKey: "b" };

const WRONG: readonly [options: unknown, message: string][] = [
  [null, `${START}options is null. Give an object.`],
  ["x", `${START}options is 'x'. Give an object.`],
  [5, `${START}options is 5. Give an object.`],
  [{ credentials: null }, `${START}credentials is null. Give 'any', or an object with an accessKeyId`],
  [{ credentials: "all" }, `${START}credentials is 'all'. Give`],
  [{ credentials: { accessKeyId: "a" } }, `${START}credentials is an object. Give`],
  [{ credentials: { ...KEYS, accessKeyId: "a/b" } }, `${START}credentials is an object. Give`],
  [{ credentials: { ...KEYS, accessKeyId: "a b" } }, `${START}credentials is an object. Give`],
  [{ credentials: { ...KEYS, expiration: "2026-10-10" } }, `${START}credentials is an object. Give`],
  [{ accountId: null }, `${START}accountId is null. Give a text of 12 digits.`],
  [{ accountId: 123456789012 }, `${START}accountId is 123456789012. Give a text of 12 digits.`],
  [{ accountId: "1234" }, `${START}accountId is '1234'. Give a text of 12 digits.`],
  [{ now: 5 }, `${START}now is 5. Give a function.`],
  [{ random: "x" }, `${START}random is 'x'. Give a function.`],
  [{ plan: null }, "Failed to set the plan: 'null' is none."],
  [{ caseLimit: "3" }, "Failed to set the case limit: it is '3'."],
  [{ files: "x" }, `${START}files is 'x'. Give an object.`],
  [{ files: { partSizeBytes: "8" } }, `${START}partSizeBytes is '8'. Give a whole number from 1 to 104857600.`],
  [{ files: { processingMs: Number.NaN } }, `${START}processingMs is NaN. Give a number from 0 to Infinity.`],
  [{ files: { linkLifetimeMs: -5 } }, `${START}linkLifetimeMs is -5. Give a number from 0 to 3153600000000.`],
  [{ files: { linkLifetimeMs: Infinity } }, `${START}linkLifetimeMs is Infinity. Give`],
  [{ files: { maxSetsPerMinute: "many" } }, `${START}maxSetsPerMinute is 'many'. Give a number from 0 to Infinity.`],
  [{ files: { maxReadsPerMinute: null } }, `${START}maxReadsPerMinute is null. Give a number`],
  [{ refreshTimes: 5 }, `${START}refreshTimes is 5. Give an object.`],
  [
    { refreshTimes: { processingMs: "5" } },
    "Failed to set the refresh times: processingMs is '5'. Give a number that is not negative.",
  ],
  [{ catalog: "x" }, `${START}catalog is 'x'. Give an object.`],
  [
    { catalog: { services: {} } },
    "Failed to set the catalog: services is an object. Give a list of objects, each with a text as its code.",
  ],
  [{ catalog: { severityLevels: [{ code: 5 }] } }, "Failed to set the catalog: severityLevels is [an object]. Give"],
  [{ catalog: { languages: "en" } }, "Failed to set the catalog: languages is 'en'. Give"],
  [
    { catalog: { checks: [5] } },
    "Failed to set the catalog: checks is [5]. Give a list of objects, each with a text as its id.",
  ],
];

const refusal = (message: string) =>
  expect.objectContaining({
    name: "LocalSupportError",
    code: expect.stringMatching(/^(OPTION_INVALID|PLAN_UNKNOWN)$/),
    message: expect.stringContaining(message),
  });

it.each(WRONG)("no service starts with %j", (options, message) => {
  expect(() => createLocalSupport(options as LocalSupportOptions)).toThrow(refusal(message));
});

it("takes dates and functions of another realm, and what is undefined", () => {
  const expiration: Date = runInNewContext("new Date(4e12)");
  const now: () => number = runInNewContext("() => 0");
  const options = { credentials: { ...KEYS, expiration }, now, files: undefined, catalog: { checks: undefined } };
  expect(createLocalSupport(options).clock.now()).toBe(0);
});

describe("a service whose options are refused", () => {
  it.each<[object, string]>([
    [{ accountId: "1" }, `${START}accountId is '1'.`],
    [{ plan: "gold" }, "'gold' is none"],
    [{ data: "" }, "Failed to open the data: data is ''. Give the path of a file."],
    [{ data: undefined }, "Failed to open the data: data is undefined. Give the path of a file."],
  ])("makes no file: %j", async (options, message) => {
    const folder = await mkdtemp(join(tmpdir(), "local-support-"));
    const given = { data: join(folder, "support.db"), ...options } as LastingLocalSupportOptions;
    await expect(openLocalSupport(given)).rejects.toEqual(refusal(message));
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it("may have been given none at all", async () => {
    const opening = openLocalSupport(undefined as unknown as LastingLocalSupportOptions);
    await expect(opening).rejects.toEqual(refusal(`${START}options is undefined. Give an object.`));
  });
});
