import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { installPackage } from "../support/installPackage.js";
import { readCodeBlocks } from "../support/readme.js";

const app = installPackage();
const [recipe] = readCodeBlocks().filter(({ section }) => section === "In vitest and jest");

/** Runs the recipe as a test file of an application, and tells how many tests passed. */
async function run(code: string): Promise<string> {
  writeFileSync(join(app, "recipe.test.ts"), code);
  writeFileSync(join(app, "vitest.config.mjs"), "export default { test: { reporters: ['json'] } };\n");
  const vitest = join(app, "node_modules/vitest/vitest.mjs");
  const ran = promisify(execFile)(process.execPath, [vitest, "run", "--root", app], { cwd: app });
  const { stdout } = await ran.catch((error: { stdout: string }) => error);
  const { numPassedTests, numFailedTests } = JSON.parse(stdout);
  return `${numPassedTests} passed, ${numFailedTests} failed`;
}

it("the recipe for vitest in README.md passes, and fails when the application does something else", async () => {
  const code = recipe?.code ?? "";
  expect(await run(code)).toBe("1 passed, 0 failed");
  expect(await run(code.replace('severityCode: "urgent" }));', 'severityCode: "low" }));'))).toBe("0 passed, 1 failed");
}, 60_000);
