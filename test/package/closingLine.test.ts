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

it.each(["hook", "load", "rejection"])("a failure outside of tests is counted: %s", async (fixture) => {
  expect((await run(`${fixture}.case`)).at(-1)).toMatch(/^[01] passed, 1 failed(, 1 skipped)?$/);
});
