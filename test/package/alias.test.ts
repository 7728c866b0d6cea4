import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";
import { typeCheck } from "../support/typeCheck.js";

const execute = promisify(execFile);

/** Where the name `@aws-sdk/client-support` means the official package, and where it means ours. */
const apps = { official: installPackage(), ours: installPackage("@aws-sdk/client-support") };

const outDir = (app: string) => join(app, "out");
const formats = [
  { format: "an ES module", source: "program.mts", built: "program.mjs" },
  { format: "CommonJS", source: "program.cts", built: "program.cjs" },
];

async function run(app: string, file: string): Promise<string> {
  const env = { PATH: process.env.PATH, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
  const { stdout, stderr } = await execute(process.execPath, [join(outDir(app), file)], { env, timeout: 30_000 });
  expect(stderr).toBe("");
  return stdout;
}

describe("a program written for the official client", () => {
  const problems: Partial<Record<keyof typeof apps, string[]>> = {};

  beforeAll(() => {
    for (const name of ["official", "ours"] as const) {
      const sources = formats.map(({ source }) => join(apps[name], source));
      for (const source of sources) copyFileSync(`${rootFolder}test/package/fixtures/officialProgram.ts`, source);
      problems[name] = typeCheck(sources, { outDir: outDir(apps[name]), skipLibCheck: true });
    }
  }, 60_000);

  it("compiles by the strictest rules with the official client", () => {
    expect(problems.official).toEqual([]);
  });

  it("compiles by the strictest rules under an npm alias of this package", () => {
    expect(problems.ours).toEqual([]);
  });

  it.each(formats)("does the same as $format", async ({ built }) => {
    const [expected, actual] = await Promise.all([run(apps.official, built), run(apps.ours, built)]);
    expect(actual).toBe(expected);
    expect(actual).toContain("POST support.us-east-1.amazonaws.com/ CreateCase");
    expect(actual).toContain("CaseIdNotFound client No such case");
  });
});
