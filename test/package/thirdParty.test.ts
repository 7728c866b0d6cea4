import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import packageLock from "../../package-lock.json" with { type: "json" };
import { rootFolder } from "../support/distFolder.js";
import { listBuiltIn, readMetafiles } from "../support/metafiles.js";

const installed: Readonly<Record<string, { readonly version?: string; readonly license?: string }>> =
  packageLock.packages;

interface BuiltIn {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text that comes with it. */
  readonly text: string;
}

function describePackage(folder: string): BuiltIn {
  const { name, version, license } = JSON.parse(readFileSync(join(rootFolder, folder, "package.json"), "utf8"));
  const file = readdirSync(join(rootFolder, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`Failed to list ${name}: it has no license file.`);
  return { name, version, license, text: readFileSync(join(rootFolder, folder, file), "utf8").trim() };
}

const ownLicense = readFileSync(join(rootFolder, "LICENSE"), "utf8");
const copyright = ({ text }: BuiltIn) => /^\s*(Copyright (?!\[).*\d.*)$/m.exec(text)?.[1];

function write(packages: readonly BuiltIn[]): string {
  const rows = packages.map((one) => `| ${one.name} | ${one.version} | ${one.license} | ${copyright(one) ?? ""} |`);
  const others = packages.filter(({ license }) => license !== "Apache-2.0");
  return [
    "# What is built in",
    "",
    "The files of this package contain parts of the following packages. Those under Apache-2.0 are under the text of",
    "[LICENSE](LICENSE); their code is compiled and bundled, and not changed otherwise. The texts of the others follow.",
    "",
    "| package | version | license | notice |",
    "|---|---|---|---|",
    ...rows,
    ...others.flatMap(({ name, text }) => ["", `## ${name}`, "", "```text", text, "```"]),
    "",
  ].join("\n");
}

const packages = listBuiltIn(readMetafiles()).map(describePackage);

// `npx vitest run test/package/thirdParty.test.ts -u`, after a build, writes the file.
it("THIRD-PARTY.md lists what is built in, with version, license and notice", async () => {
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(["@smithy/core", "@aws-crypto/sha256-js"]));
  await expect(write(packages)).toMatchFileSnapshot(join(rootFolder, "THIRD-PARTY.md"));
});

it("what is built in has the version and license of the lock file", () => {
  const locked = packages.map(({ name }) => installed[`node_modules/${name}`]);
  expect(packages).toMatchObject(locked.map((one) => ({ version: one?.version, license: one?.license })));
});

it("LICENSE is the text of Apache-2.0, which most of it asks for", () => {
  expect(ownLicense).toContain("Apache License");
  expect(new Set(packages.map(({ license }) => license))).toContain("Apache-2.0");
});
