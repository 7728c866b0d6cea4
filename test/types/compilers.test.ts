import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as sdk from "../../src/index.js";
import * as local from "../../src/local/index.js";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";

const TIMEOUT_MS = 120_000;
const PROGRAM = `${rootFolder}test/types/consumer.test-d.ts`;
const app = installPackage();
copyFileSync(PROGRAM, join(app, "program.ts"));

/** Each compiler with the newest way that it has to find a package, and the oldest one. */
const COMPILERS = [
  { compiler: "typescript-4.5", module: "commonjs", moduleResolution: "node" },
  { compiler: "typescript-5.0", module: "commonjs", moduleResolution: "node" },
  { compiler: "typescript-5.0", module: "esnext", moduleResolution: "bundler" },
  { compiler: "typescript", module: "nodenext", moduleResolution: "nodenext" },
  { compiler: "typescript-7", module: "nodenext", moduleResolution: "nodenext" },
];

/** Compiles the program that uses every function, and returns what the compiler prints. */
function compile({ compiler, ...resolution }: (typeof COMPILERS)[number], exactOptionalPropertyTypes: boolean): string {
  const compilerOptions = {
    ...resolution,
    exactOptionalPropertyTypes,
    noEmit: true,
    strict: true,
    target: "es2020",
    lib: ["es2021", "dom", "dom.iterable", "esnext.asynciterable"],
    // The types of Node.js are too new for old compilers.
    types: [],
    skipLibCheck: true,
  };
  writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  const tsc = join(rootFolder, "node_modules", compiler, "bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", app], { encoding: "utf8" });
  return stdout + stderr;
}

describe("The consumer program", () => {
  it("uses every function of both entries", () => {
    const text = readFileSync(PROGRAM, "utf8");
    const functions = Object.entries({ ...sdk, ...local }).flatMap(([name, value]) =>
      typeof value === "function" && /^[a-z]/.test(name) ? [name] : [],
    );
    expect(functions).toContain("createLocalSupport");
    expect(functions.filter((name) => !text.includes(`${name}(`))).toEqual([]);
  });

  describe.each(COMPILERS)("with $compiler and moduleResolution $moduleResolution", (compiler) => {
    it.each([true, false])(
      "compiles with exactOptionalPropertyTypes: %s, except where it must not",
      (isExact) => {
        expect(compile(compiler, isExact)).toBe("");
      },
      TIMEOUT_MS,
    );
  });
});
