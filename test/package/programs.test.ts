import { expect, it } from "vitest";
import * as sdk from "../../src/index.js";
import * as local from "../../src/local/index.js";
import { listPrograms, readGuides } from "../support/guides.js";

it("a program that the guides' tests run calls each exported function", () => {
  const programs = readGuides().flatMap(listPrograms);
  const code = programs.flatMap(({ isRunnable, code }) => (isRunnable ? code : [])).join("\n");
  const functions = Object.entries({ ...sdk, ...local }).flatMap(([name, value]) =>
    typeof value === "function" && /^[a-z]/.test(name) ? [name] : [],
  );
  expect(functions).toContain("createLocalSupport");
  expect(functions.filter((name) => !code.includes(`${name}(`))).toEqual([]);
});
