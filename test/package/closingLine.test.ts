import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { startVitest } from "vitest/node";
import { closingLine } from "../support/closingLine.js";

const root = fileURLToPath(new URL("fixtures/closingLine/", import.meta.url));

/** Runs one of the fixtures in a Vitest of its own. */
async function run(fixture: string): Promise<string[]> {
  const lines: string[] = [];
  const { exitCode } = process;
  const vitest = await startVitest("test", [fixture], {
    root,
    config: false,
    watch: false,
    include: ["*.case.ts"],
    env: { PATH: "" },
    reporters: [closingLine((line) => lines.push(line))],
  });
  await vitest.close();
  process.exitCode = exitCode;
  return lines;
}

it("a test that fails is counted", async () => {
  expect(await run("test.case")).toEqual(["1 passed, 1 failed"]);
});

it("what cannot run without a browser is listed by name", async () => {
  expect(await run("browserless.case")).toEqual([
    "Not run: browserless.case.ts > without a browser > is not run",
    "1 passed, 0 failed, 1 skipped",
  ]);
});

const troubles = [
  { place: "a hook", fixture: "hook.case", line: "1 passed, 1 failed, 1 skipped" },
  { place: "a file that does not load", fixture: "load.case", line: "0 passed, 1 failed" },
  { place: "a rejection that nobody handles", fixture: "rejection.case", line: "1 passed, 1 failed" },
];

it.each(troubles)("a failure outside of tests is counted: $place", async ({ fixture, line }) => {
  expect((await run(fixture)).at(-1)).toBe(line);
});
