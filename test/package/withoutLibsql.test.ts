import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { distFolder, rootFolder } from "../support/distFolder.js";

// The package alone in a folder, without `libsql`, which no install brings along.
const folder = mkdtempSync(join(tmpdir(), "without-libsql-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const installed = join(folder, "node_modules/aws-support-client");
mkdirSync(installed, { recursive: true });
cpSync(distFolder(), join(installed, "dist"), { recursive: true });
cpSync(join(rootFolder, "package.json"), join(installed, "package.json"));

const run = (args: readonly string[]) =>
  promisify(execFile)(process.execPath, args, { cwd: folder, timeout: 30_000 }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

it.each([
  ["program.mjs", 'import { openLocalSupport } from "aws-support-client/local";'],
  ["program.cjs", 'const { openLocalSupport } = require("aws-support-client/local");'],
])("%s gets an error that names the package to install for persistence", async (file, load) => {
  const open = 'openLocalSupport({ dataFile: "data" }).catch(({ code, message }) => console.log(code, message));';
  writeFileSync(join(folder, file), `${load}\n${open}\n`);
  const { stdout } = await run([file]);
  expect(stdout).toMatch(/^DEPENDENCY_MISSING .*npm install libsql/);
});

it("the command line fails in the same way with --data-file, and starts without it", async () => {
  const main = join(installed, "dist/local/cli/main.js");
  const refused = await run([main, "local", "--data-file", "data", "--port", "0"]);
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain("npm install libsql");
  expect(await run([main, "--version"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
