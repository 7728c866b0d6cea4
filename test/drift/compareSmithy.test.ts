import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import packageLock from "../../package-lock.json" with { type: "json" };
import { rootFolder } from "../support/distFolder.js";
import { compareUsedExports, compareVersions, listUsedExports, parseBuiltIn } from "./compareSmithy.js";

const builtIn = parseBuiltIn(readFileSync(join(rootFolder, "THIRD-PARTY.md"), "utf8"));
const installed = Object.entries(packageLock.packages).flatMap(([path, entry]) =>
  "version" in entry ? [{ name: path.replace(/^.*node_modules\//, ""), version: entry.version }] : [],
);

describe("compareVersions", () => {
  it("lists nothing for the packages that are built in and those of the lock file", () => {
    expect(builtIn.map(({ name }) => name)).toEqual(expect.arrayContaining(["@smithy/core", "@aws-crypto/sha256-js"]));
    expect(compareVersions(builtIn, installed)).toEqual([]);
  });

  it("lists a package that is built in from another version", () => {
    const older = builtIn.map((one) => (one.name === "@smithy/core" ? { ...one, version: "3.0.0" } : one));
    expect(compareVersions(older, installed)).toEqual([
      expect.stringMatching(/^built in: @smithy\/core is newer \(registry: 3\.\d+\.\d+, here: 3\.0\.0\)$/),
    ]);
  });

  it("lists a package that nothing depends on any more", () => {
    expect(compareVersions([{ name: "@smithy/gone", version: "1.0.0" }], installed)).toEqual([
      "built in: @smithy/gone is no longer a dependency (here: 1.0.0)",
    ]);
  });
});

describe("compareUsedExports", () => {
  const used = listUsedExports(join(rootFolder, "src"));

  it("lists nothing for the exports that the source uses", () => {
    expect(used).toContainEqual({ specifier: "@smithy/core/client", name: "createWaiter" });
    expect(compareUsedExports(used, rootFolder)).toEqual([]);
  });

  it("lists an export and a module that are gone", () => {
    const gone = [
      { specifier: "@smithy/core/client", name: "notThere" },
      { specifier: "@smithy/core/not-there", name: "any" },
    ];
    expect(compareUsedExports(gone, rootFolder)).toEqual([
      "Smithy: @smithy/core/client no longer exports notThere",
      expect.stringMatching(/^Smithy: @smithy\/core\/not-there cannot be loaded/),
    ]);
  });
});
