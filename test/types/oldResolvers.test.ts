import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";

const app = installPackage();
const PROGRAM = `
import { CaseIdNotFound, CreateCaseCommand, SupportClient } from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
const { requestHandler } = createLocalSupport();
const client = new SupportClient({ requestHandler });
const input = { subject: "s", communicationBody: "b" };
export const created: Promise<{ caseId?: string | undefined }> = client.send(new CreateCaseCommand(input));
export const isUnknown = (error: unknown): boolean => error instanceof CaseIdNotFound;
`;

/** Compiles a program that resolves packages as compilers did before they read `exports`. */
function compile(compiler: string, program: string): string {
  writeFileSync(join(app, "oldResolver.ts"), program);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: "es2020",
    lib: ["es2021", "dom", "esnext"],
    // The types of Node.js are too new for old compilers.
    types: [],
    skipLibCheck: true,
    module: "commonjs",
    moduleResolution: "node",
  };
  writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["oldResolver.ts"] }));
  const tsc = join(rootFolder, "node_modules", compiler, "bin/tsc");
  return spawnSync(process.execPath, [tsc, "-p", app], { encoding: "utf8" }).stdout;
}

describe.each(["typescript-4.5", "typescript"])("%s with moduleResolution node10", (compiler) => {
  it("finds the types of both entries", () => {
    expect(compile(compiler, PROGRAM)).toBe("");
  });

  it("refuses a wrong type", () => {
    const wrong = PROGRAM.replace('subject: "s"', "subject: 5");
    expect(compile(compiler, wrong)).toMatch(/error TS(2322|2345)/);
  });
});
